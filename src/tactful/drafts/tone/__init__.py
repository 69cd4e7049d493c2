"""The tone of a draft: formal or friendly, curt, angry."""
