"""The last step: from the build folder to the published site, with MkDocs once a language.

`command` runs it, `language` is what each of the two parallel processes does, the rest are its parts.
"""
