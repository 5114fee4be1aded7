"""Models and packaged weights: how they are found, loaded and checked."""
