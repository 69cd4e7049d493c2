"""The road with a language model: reader, writer, re-ask. Everything that is sent anywhere is sent from here."""
