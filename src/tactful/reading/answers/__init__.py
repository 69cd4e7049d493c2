"""What a recruiter asked after a refusal, and what the sender answers."""
