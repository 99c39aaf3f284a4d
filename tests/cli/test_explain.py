"""tei explain says what each line is taken for, and why."""

from pathlib import Path

from commandline import Command

TEXT = b"INCOMING TELEGRAM\n\nControl: 4417\n\nFROM: Northaven\n\nSECRET\n"


def test_each_line_has_its_number_label_and_reasons(tei: Command, tmp_path: Path) -> None:
    path = tmp_path / "invented.md"
    path.write_bytes(TEXT)
    ended = tei("explain", path)
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0] == "page"
    assert lines[1].split() == ["1", "furniture", *lines[1].split()[2:-2], "INCOMING", "TELEGRAM"]
    assert any(line.startswith("    3  heading") for line in lines)
    assert any("reads like a message's heading (telegram.control)" in line for line in lines)
    assert "\x1b" not in ended.out


def test_a_dash_reads_standard_input(tei: Command, tmp_path: Path) -> None:
    path = tmp_path / "invented.md"
    path.write_bytes(TEXT)
    assert tei("explain", "-", given=TEXT).out == tei("explain", path).out


def test_lines_and_reasons_can_be_chosen(tei: Command) -> None:
    ended = tei("explain", "-", "--lines", "3-5", "--reasons", "0", given=TEXT)
    assert [line.split()[0] for line in ended.out.splitlines()] == ["3", "5"]


def test_close_decisions_alone_can_be_asked_for(tei: Command) -> None:
    ended = tei("explain", "-", "--unsure", "--reasons", "0", given=TEXT + b"\nxq\n")
    assert all("?" in line for line in ended.out.splitlines() if line != "page")


def test_what_cannot_be_read_is_said_in_one_line(tei: Command, tmp_path: Path) -> None:
    for path in (tmp_path / "missing.md", tmp_path):
        ended = tei("explain", path)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.count("\n") == 1
        assert str(path) in ended.err
    assert tei("explain", "-", "--lines", "abc", given=TEXT).code == 2


def test_control_characters_do_not_reach_the_terminal(tei: Command) -> None:
    ended = tei("explain", "-", given="SECRET \x1b[31mRED\u202e\n".encode())
    assert ended.code == 0
    assert "\x1b" not in ended.out
    assert "\u202e" not in ended.out


def test_lines_that_run_backwards_are_wrong_usage(tei: Command, tmp_path: Path) -> None:
    path = tmp_path / "invented.md"
    path.write_bytes(TEXT)
    for wrong in ("5-2", "x", "0-3"):
        ended = tei("explain", path, "--lines", wrong)
        assert (ended.code, ended.out) == (2, "")
        assert "give line numbers such as 30-52" in ended.err
