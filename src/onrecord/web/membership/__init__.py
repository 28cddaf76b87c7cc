"""The pages of the accounts: coming in, the second factor, one's own account, and what an owner rules."""
