"""The look: colours, icons, the style sheet, and the parts that all pages are made of."""
