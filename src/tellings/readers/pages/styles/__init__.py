"""What a page's own style sheets say of whether its words are shown, as far as that is known without a browser."""
