"""Sealed identities: what goes in comes out, for those who have a key, with a reason, until the key is destroyed."""

from __future__ import annotations

import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sealing_room import PASSPHRASE, WITNESS, Team, everything_in, room_in, sealed_room, unasked

from onrecord.protection.sealing import age
from onrecord.protection.sealing.destroying import destroy
from onrecord.protection.sealing.identity import (
    PADDED_TO,
    SealedIdentity,
    identity_in,
    padded,
    words_of_identity,
)
from onrecord.protection.sealing.keys import members_of
from onrecord.protection.sealing.log import LOG, Act, read_log
from onrecord.protection.sealing.member import (
    Member,
    make_own_key,
    passphrase_wrap,
    public_wrap,
    secret_keys_in,
)
from onrecord.protection.sealing.opening import opened, secret_key, unsealed
from onrecord.protection.sealing.refusals import (
    BadOwnKey,
    BadRecipient,
    BadSealedId,
    Damaged,
    DamagedLog,
    IsDestroyed,
    KeysInDossier,
    NamesTheWitness,
    NoSuchSealed,
    NothingToSeal,
    NotSharedWith,
    OnlyMember,
    SealedAlready,
    SharedAlready,
    WeakPassphrase,
    WrongKey,
)
from onrecord.protection.sealing.sealing import seal
from onrecord.protection.sealing.sharing import share, unshare
from onrecord.protection.sealing.strongroom import Strongroom, next_id, sealed_ids

TEAM = Team("anna", "boris", "stranger")
ROW = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=30).map(str.strip)
IDENTITIES = st.builds(
    SealedIdentity,
    names=st.lists(ROW.filter(bool), min_size=1, max_size=4).map(tuple),
    rest=st.lists(ROW, max_size=4).map("\n".join).map(str.strip),
)


@settings(max_examples=50)
@given(identity=IDENTITIES)
def test_sealing_and_then_opening_gives_the_same_words(identity: SealedIdentity) -> None:
    with tempfile.TemporaryDirectory() as path:
        room = room_in(Path(path))
        seal(room, "W1", identity, "anna", TEAM.wraps("anna"))
        assert unsealed(room, "W1", secret_key(room, "W1", TEAM.member("anna"))) == identity


@given(identity=IDENTITIES)
def test_what_is_sealed_is_as_long_as_what_else_is_sealed(identity: SealedIdentity) -> None:
    content = padded(words_of_identity(identity))
    assert len(content) % PADDED_TO == 0
    assert identity_in(content.decode()) == identity


def test_names_stand_above_the_first_empty_row_and_all_else_below_it() -> None:
    words = "Zendra Kvolina\r\n  Z. Orvan \r\n\r\nlives by the mill\r\n\r\ntwo sons\r\n"
    rest = "lives by the mill\n\ntwo sons"
    assert identity_in(words) == SealedIdentity(names=("Zendra Kvolina", "Z. Orvan"), rest=rest)


def test_without_a_key_nothing_opens(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    with pytest.raises(NotSharedWith):
        opened(room, "W1", TEAM.member("stranger"), "curious")
    theirs = Member("anna", TEAM.member("stranger").secret_keys, unasked)
    with pytest.raises(WrongKey):
        opened(room, "W1", theirs, "curious")
    assert [one.act for one in read_log(room.folder)] == [Act.SEALED]


def test_a_copy_of_the_dossier_alone_holds_no_key(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    with pytest.raises(NotSharedWith):
        opened(Strongroom(room.folder, tmp_path / "elsewhere"), "W1", TEAM.member("anna"), "a copy")


def test_nothing_that_is_on_the_disk_says_the_name_and_only_the_owner_reads_it(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    opened(room, "W1", TEAM.member("anna"), "to call her")
    for name in ("Zendra", "Kvolina", "Зендра", "mill"):
        assert name.encode() not in everything_in(tmp_path)
    kept = [room.file("W1"), room.folder / LOG, *(tmp_path / "keys").rglob("*.age")]
    assert {stat.S_IMODE(one.stat().st_mode) for one in kept} == {0o600}
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700
    assert "Kvolina" not in repr(WITNESS)


def test_an_opening_is_on_record_before_anything_is_shown(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    opened(room, "W1", TEAM.member("anna"), "to call her")
    last = read_log(room.folder)[-1]
    assert (last.act, last.id, last.by, last.because) == (Act.OPENED, "W1", "anna", "to call her")


def test_what_cannot_be_recorded_is_not_opened(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    with (room.folder / LOG).open("ab") as log:
        log.write(b'{"at": "2026\n')
    with pytest.raises(DamagedLog, match="line 2"):
        opened(room, "W1", TEAM.member("anna"), "to call her")


@pytest.mark.parametrize("reason", ["asked by Kvolina", "О Кволиной", "the file of ZENDRA KVOLINA"])
def test_a_reason_that_says_the_name_is_refused_and_neither_kept_nor_repeated(
    tmp_path: Path, reason: str
) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    with pytest.raises(NamesTheWitness) as refused:
        opened(room, "W1", TEAM.member("anna"), reason)
    assert "volin" not in refused.value.sentence
    assert len(read_log(room.folder)) == 1


def test_a_key_is_shared_and_taken_away_again(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    share(room, "W1", TEAM.member("anna"), "boris", TEAM.wraps("boris")["boris"])
    assert opened(room, "W1", TEAM.member("boris"), "to call her") == WITNESS
    with pytest.raises(SharedAlready):
        share(room, "W1", TEAM.member("anna"), "boris", TEAM.wraps("boris")["boris"])
    unshare(room, "W1", TEAM.member("anna"), "boris")
    with pytest.raises(NotSharedWith):
        opened(room, "W1", TEAM.member("boris"), "to call her")
    with pytest.raises(OnlyMember):
        unshare(room, "W1", TEAM.member("anna"), "anna")
    acts = [(one.act, one.member) for one in read_log(room.folder)]
    assert acts[1] == (Act.SHARED, "boris") and acts[-1] == (Act.UNSHARED, "boris")


def test_only_who_can_open_gives_a_key_to_others_or_takes_it(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna", "boris")
    for refused in (share, unshare):
        with pytest.raises(NotSharedWith):
            arguments = (TEAM.wraps("stranger")["stranger"],) if refused is share else ()
            refused(room, "W1", TEAM.member("stranger"), "boris", *arguments)
    assert len(read_log(room.folder)) == 1


def test_a_passphrase_opens_where_a_key_was_wrapped_under_it(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    share(room, "W1", TEAM.member("anna"), "vera", passphrase_wrap(PASSPHRASE))
    assert opened(room, "W1", Member("vera", lambda: [], lambda: PASSPHRASE), "to call her") == WITNESS
    with pytest.raises(WrongKey):
        opened(room, "W1", Member("vera", lambda: [], lambda: PASSPHRASE[1:]), "to call her")


def test_a_member_makes_a_key_under_a_passphrase(tmp_path: Path) -> None:
    file = tmp_path / "mine" / "own.age"
    public = make_own_key(file, PASSPHRASE)
    room = room_in(tmp_path)
    seal(room, "W1", WITNESS, "anna", {"anna": public_wrap(str(file.with_suffix(".pub")))})
    anna = Member("anna", lambda: secret_keys_in(file, lambda: PASSPHRASE), unasked)
    assert opened(room, "W1", anna, "to call her") == WITNESS
    assert public.startswith("age1") and b"AGE-SECRET-KEY" not in everything_in(tmp_path)
    with pytest.raises(WrongKey):
        secret_keys_in(file, lambda: "something else entirely")


def test_a_destroyed_key_opens_nothing_and_its_id_is_never_used_again(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna", "boris")
    [key] = [one.key for one in read_log(room.folder)]
    assert destroy(room, "W1", "anna", "consent was taken back") == ("anna", "boris")
    assert key is not None and not members_of(room.keys, key) and not room.file("W1").exists()
    with pytest.raises(IsDestroyed):
        opened(room, "W1", TEAM.member("anna"), "to call her")
    with pytest.raises(SealedAlready):
        seal(room, "W1", WITNESS, "anna", TEAM.wraps("anna"))
    assert next_id(room.folder, []) == "W2"


def test_what_was_destroyed_here_is_destroyed_where_other_copies_of_the_keys_lie(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    sealed, other = room.file("W1").read_bytes(), Strongroom(room.folder, tmp_path / "other")
    (tmp_path / "keys").rename(tmp_path / "other")
    assert destroy(room, "W1", "anna", "consent was taken back") == ()
    room.file("W1").write_bytes(sealed)
    assert destroy(other, "W1", "boris", "consent was taken back") == ("anna",)
    assert not any((tmp_path / "other").iterdir()) and not room.file("W1").exists()
    assert [one.act for one in read_log(room.folder)] == [Act.SEALED, Act.DESTROYED]


@pytest.mark.parametrize("lost", [(0, 40), (0, None), (1, 0)])
@pytest.mark.parametrize("which", ["sealed", "key"])
def test_a_damaged_file_is_one_sentence(tmp_path: Path, lost: tuple[int, int | None], which: str) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    file = room.file("W1") if which == "sealed" else next((tmp_path / "keys").rglob("anna.age"))
    whole, (front, back) = file.read_bytes(), lost
    file.write_bytes(b"" if back is None else whole[front : len(whole) - back])
    with pytest.raises(Damaged, match=r"\.age is damaged"):
        opened(room, "W1", TEAM.member("anna"), "to call her")


def test_sealing_is_whole_or_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = room_in(tmp_path)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("onrecord.protection.sealing.sealing.record", full)
    with pytest.raises(OSError, match="No space"):
        seal(room, "W1", WITNESS, "anna", TEAM.wraps("anna"))
    assert sealed_ids(room.folder) == () and not any((tmp_path / "keys").iterdir())


def test_what_cannot_be_sealed_or_asked_for_is_refused(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    with pytest.raises(NothingToSeal):
        seal(room, "W2", identity_in("\n \n"), "anna", TEAM.wraps("anna"))
    for id in ("kvolina", "W0", "W7/../x", "NAME7", ""):
        with pytest.raises(BadSealedId):
            seal(room, id, WITNESS, "anna", TEAM.wraps("anna"))
        with pytest.raises(BadSealedId):
            opened(room, id, TEAM.member("anna"), "to call her")
    with pytest.raises(SealedAlready):
        seal(room, "W1", WITNESS, "anna", TEAM.wraps("anna"))
    with pytest.raises(NoSuchSealed, match="there are W1"):
        opened(room, "W2", TEAM.member("anna"), "to call her")
    with pytest.raises(NamesTheWitness):
        seal(room, "W2", WITNESS, "anna", {"kvolina": TEAM.wraps("anna")["anna"]})


def test_keys_do_not_lie_beside_what_they_open(tmp_path: Path) -> None:
    with pytest.raises(KeysInDossier):
        Strongroom(tmp_path, tmp_path / "sealed" / "keys")
    (tmp_path / "way-in").symlink_to(tmp_path / "dossier")
    with pytest.raises(KeysInDossier):
        Strongroom(tmp_path / "dossier", tmp_path / "way-in" / "keys")


def test_an_id_is_the_next_number_that_no_file_no_log_and_no_persona_has(tmp_path: Path) -> None:
    room = sealed_room(tmp_path, TEAM, "anna")
    assert next_id(room.folder, ["W12", "not one", "A99"]) == "W13"


@pytest.mark.parametrize("key", ["age1", "ssh-ed25519 AAAA", "Zendra Kvolina", ""])
def test_what_is_no_public_key_is_refused(key: str) -> None:
    with pytest.raises(BadRecipient):
        public_wrap(key)


def test_what_is_no_secret_key_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "own"
    for content in (
        b"",
        b"# a remark\n",
        b"AGE-SECRET-KEY-1",
        b"\xff\xfe",
        b"-----BEGIN OPENSSH PRIVATE KEY-----",
    ):
        file.write_bytes(content)
        with pytest.raises(BadOwnKey):
            secret_keys_in(file, unasked)


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(WeakPassphrase):
        passphrase_wrap("fourteen chars")


def test_any_program_that_reads_age_opens_what_is_sealed(tmp_path: Path) -> None:
    """The library alone, with none of our code: key, then identity."""
    import pyrage

    room = sealed_room(tmp_path, TEAM, "anna")
    anna = pyrage.x25519.Identity.from_str(TEAM.pairs["anna"][0])
    secret = pyrage.decrypt(next((tmp_path / "keys").rglob("anna.age")).read_bytes(), [anna])
    words = pyrage.decrypt(room.file("W1").read_bytes(), [pyrage.x25519.Identity.from_str(secret.decode())])
    assert words.decode().startswith("Zendra Kvolina\n")


def test_a_key_of_ssh_serves(tmp_path: Path) -> None:
    import shutil
    import subprocess

    if shutil.which("ssh-keygen") is None:
        pytest.skip("needs ssh-keygen")
    for name, words in (("open", ""), ("locked", PASSPHRASE)):
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", words, "-f", str(tmp_path / name)]
        subprocess.run(make, check=True)
    room = room_in(tmp_path)
    seal(room, "W1", WITNESS, "anna", {"anna": public_wrap(str(tmp_path / "open.pub"))})
    anna = Member("anna", lambda: secret_keys_in(tmp_path / "open", unasked), unasked)
    assert opened(room, "W1", anna, "to call her") == WITNESS
    with pytest.raises(BadOwnKey, match="locked with a passphrase of SSH"):
        secret_keys_in(tmp_path / "locked", unasked)


def test_wrong_keys_are_told_from_damage_by_what_the_library_says() -> None:
    locked = age.for_public(TEAM.pairs["anna"][1])(b"words")
    with pytest.raises(age.NotTheKey):
        age.by_keys(locked, age.secret_keys(TEAM.pairs["boris"][0].encode()))
    with pytest.raises(age.NotWhole):
        age.by_keys(locked[:-1], age.secret_keys(TEAM.pairs["anna"][0].encode()))
