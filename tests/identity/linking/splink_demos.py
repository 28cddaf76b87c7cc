"""Splink's own demonstrations, as its documentation has them: data, settings and training."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.getLogger("splink").setLevel(logging.ERROR)


@dataclass(frozen=True)
class Demo:
    """A trained linker; the table that it links, each row with its place in Splink's order of rows."""

    linker: Linker
    rows: str

    id: str

    @property
    def model(self) -> Mapping[str, Any]:
        """Its settings as Splink would write them to a file."""
        told: Mapping[str, Any] = self.linker.misc.save_model_to_json()
        return told

    @property
    def database(self) -> Any:
        """Splink's own database."""
        return self.linker._db_api._con

    def people(self) -> Any:
        """Its rows in Splink's order."""
        return self.database.execute(
            f"SELECT * EXCLUDE (row) FROM ({self.rows}) ORDER BY row"
        ).to_arrow_table()

    def sources(self, people: Any) -> Any:
        """Of which list each row is, where there are several."""
        if "source_dataset" not in people.column_names:
            return None
        return people["source_dataset"].combine_chunks().dictionary_encode().indices.to_numpy()

    def predicted(self) -> dict[str, Any]:
        """Every pair that its rules bring together, by the places of the rows, with its weight."""
        told = self.linker.inference.predict(threshold_match_weight=-1000).physical_name
        found: dict[str, Any] = self.database.execute(
            f"WITH lined_up AS ({self.rows}) SELECT l.row AS l, r.row AS r, match_weight FROM {told} AS told "
            f"JOIN lined_up l ON l.{self.id} = told.{self.id}_l JOIN lined_up r ON r.{self.id} = told.{self.id}_r"
        ).fetchnumpy()
        return found


def historical_50k(shared: Path) -> Demo:
    """50,000 historical people: names, dates, postcodes, places and occupations with errors put in."""
    api = DuckDBAPI()
    file = shared / "data/splink_datasets/historical_figures_with_errors_50k.parquet"
    rows = f"SELECT *, first_name || ' ' || surname AS first_name_surname_concat FROM '{file}'"
    table = api.register(api._con.sql(rows), table_name="historical")
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
            block_on("surname", "dob"),
            block_on("first_name", "dob"),
            block_on("postcode_fake", "first_name"),
            block_on("postcode_fake", "surname"),
            block_on("dob", "birth_place"),
            block_on("substr(postcode_fake,1,3)", "dob"),
            block_on("substr(postcode_fake,1,3)", "first_name"),
            block_on("substr(postcode_fake,1,3)", "surname"),
            block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
        ],
        comparisons=[
            cl.ForenameSurnameComparison(
                "first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"
            ),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode_fake"),
            cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
        ],
        retain_intermediate_calculation_columns=True,
    )
    linker = Linker(table, settings)
    training = linker.training
    training.estimate_u_using_random_sampling(max_pairs=5e5, seed=1)
    training.estimate_parameters_using_expectation_maximisation(block_on("first_name", "surname"))
    training.estimate_parameters_using_expectation_maximisation(block_on("dob"))
    return Demo(
        linker, "SELECT *, row_number() OVER (ORDER BY unique_id) - 1 AS row FROM historical", "unique_id"
    )


def febrl4(shared: Path) -> Demo:
    """Two lists of 5,000 people each, one the other with errors put in."""
    api = DuckDBAPI()
    tables = [
        api.register(
            _read_febrl(api._con, shared / f"data/splink_datasets/dataset4{one}.csv"),
            table_name=f"febrl_{one}",
        )
        for one in "ab"
    ]
    settings = SettingsCreator(
        unique_id_column_name="rec_id",
        link_type="link_only",
        blocking_rules_to_generate_predictions=[
            block_on("given_name", "surname"),
            "l.given_name = r.surname and l.surname = r.given_name",
            block_on("date_of_birth"),
            block_on("soc_sec_id"),
            block_on("state", "address_1"),
            block_on("street_number", "address_1"),
            block_on("postcode"),
        ],
        comparisons=[
            cl.NameComparison("given_name"),
            cl.NameComparison("surname"),
            cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(term_frequency_adjustments=True),
        ],
        retain_intermediate_calculation_columns=True,
    )
    linker = Linker(tables, settings)
    training = linker.training
    training.estimate_probability_two_random_records_match(
        ["l.soc_sec_id = r.soc_sec_id", block_on("given_name", "surname", "date_of_birth")], recall=0.99
    )
    training.estimate_u_using_random_sampling(max_pairs=5e5, seed=1)
    training.estimate_parameters_using_expectation_maximisation(block_on("date_of_birth"))
    training.estimate_parameters_using_expectation_maximisation(block_on("postcode"))
    both = " UNION ALL ".join(f"SELECT *, 'febrl_{one}' AS source_dataset FROM febrl_{one}" for one in "ab")
    order = "row_number() OVER (ORDER BY source_dataset, rec_id) - 1 AS row"
    return Demo(linker, f"SELECT *, {order} FROM ({both})", "rec_id")


def _read_febrl(connection: Any, file: Path) -> Any:
    read = f"read_csv('{file}', all_varchar=true)"
    columns = connection.sql(f"SELECT * FROM {read}").columns
    listed = ", ".join(f"nullif(trim(\"{one}\"), '') AS {one.strip()}" for one in columns)
    return connection.sql(f"SELECT {listed} FROM {read}")


DEMOS: dict[str, Callable[[Path], Demo]] = {"historical_50k": historical_50k, "febrl4": febrl4}
