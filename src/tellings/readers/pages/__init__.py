"""Pages of the web -> articles. lxml and trafilatura are imported when the first page is parsed."""
