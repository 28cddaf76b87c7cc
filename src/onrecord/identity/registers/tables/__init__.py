"""Files with tables of people, read in batches of text: CSV, TSV, Excel, Parquet, entities of FollowTheMoney."""
