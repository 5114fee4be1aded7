"""News formats in XML -> articles: NewsML-G2, NITF, RSS and Atom."""
