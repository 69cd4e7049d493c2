"""Where a letter goes beside the terminal: files, the clipboard, the mail program."""
