"""What we ship: questions, rules, measures, figures and words."""
