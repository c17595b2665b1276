using Microsoft.EntityFrameworkCore.Migrations;

namespace AscConsensus.Journal.Migrations;

/// <summary>Entries, documents and the head. The tables themselves refuse to forget, whichever program writes to them.</summary>
internal sealed partial class FirstRecord : Migration
{
    // In SQL, because EF Core makes neither STRICT tables nor triggers.
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE entry (
            number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 0),
            leaf BLOB NOT NULL,
            leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32)
        ) STRICT;

        CREATE TRIGGER entry_is_the_next BEFORE INSERT ON entry
        WHEN NEW.number <> (SELECT coalesce(max(number) + 1, 0) FROM entry)
        BEGIN SELECT RAISE(ABORT, 'an entry takes the next number'); END;

        CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;

        CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

        CREATE TABLE document (
            fingerprint BLOB NOT NULL PRIMARY KEY CHECK (length(fingerprint) = 32),
            salt BLOB NOT NULL CHECK (length(salt) = 32),
            content BLOB NOT NULL CHECK (length(content) <= 1048576)
        ) STRICT;

        -- INSERT OR REPLACE would pass by the trigger on DELETE.
        CREATE TRIGGER document_is_not_replaced BEFORE INSERT ON document
        WHEN EXISTS (SELECT 1 FROM document WHERE fingerprint = NEW.fingerprint)
        BEGIN SELECT RAISE(IGNORE); END;

        CREATE TRIGGER document_is_not_changed BEFORE UPDATE ON document
        BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;

        CREATE TRIGGER document_is_not_deleted BEFORE DELETE ON document
        BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;

        CREATE TABLE head (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            size INTEGER NOT NULL,
            instant INTEGER NOT NULL
        ) STRICT;

        INSERT INTO head (id, size, instant) VALUES (1, 0, 0);

        CREATE TRIGGER head_is_where_the_entries_end BEFORE UPDATE ON head
        WHEN NEW.size <> (SELECT coalesce(max(number) + 1, 0) FROM entry) OR NEW.instant < OLD.instant
        BEGIN SELECT RAISE(ABORT, 'the head moves to the last entry, and never back in time'); END;

        CREATE TRIGGER head_is_not_deleted BEFORE DELETE ON head
        BEGIN SELECT RAISE(ABORT, 'the head is never deleted'); END;
        """);
}
