"""The pages of the wizard; `all_pages` names them."""
