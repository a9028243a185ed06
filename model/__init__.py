"""What Passerelle knows and computes, without any window."""
