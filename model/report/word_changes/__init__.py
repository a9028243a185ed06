"""What a cluster changed in the action table of a working copy, and how it comes back."""
