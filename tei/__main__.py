"""`python -m tei`."""

from tei.cli import main

if __name__ == "__main__":
    main()
