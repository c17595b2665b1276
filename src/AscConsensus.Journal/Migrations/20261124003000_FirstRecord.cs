using Microsoft.EntityFrameworkCore.Migrations;

namespace AscConsensus.Journal.Migrations;

/// <summary>Entries with the nodes of their tree, documents, the head, checkpoints and cosignatures; and beside the record uploads and soundings. The tables themselves refuse to forget, whichever program writes to them.</summary>
internal sealed partial class FirstRecord : Migration
{
    // In SQL, because EF Core makes neither STRICT tables nor triggers.
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE entry (
            number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 0),
            leaf BLOB NOT NULL,
            hashes BLOB NOT NULL CHECK (length(hashes) BETWEEN 32 AND 2048 AND length(hashes) % 32 = 0)
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
            instant INTEGER NOT NULL,
            peaks BLOB NOT NULL CHECK (length(peaks) % 32 = 0)
        ) STRICT;

        INSERT INTO head (id, size, instant, peaks) VALUES (1, 0, 0, zeroblob(0));

        CREATE TRIGGER head_is_where_the_entries_end BEFORE UPDATE ON head
        WHEN NEW.size <> (SELECT coalesce(max(number) + 1, 0) FROM entry) OR NEW.instant < OLD.instant
        BEGIN SELECT RAISE(ABORT, 'the head moves to the last entry, and never back in time'); END;

        CREATE TRIGGER head_is_not_deleted BEFORE DELETE ON head
        BEGIN SELECT RAISE(ABORT, 'the head is never deleted'); END;

        -- One root for a size, before it is signed and for ever.
        CREATE TABLE checkpoint (
            size INTEGER NOT NULL PRIMARY KEY CHECK (size > 0),
            root BLOB NOT NULL CHECK (length(root) = 32)
        ) STRICT;

        CREATE TRIGGER checkpoint_is_of_the_entries BEFORE INSERT ON checkpoint
        WHEN NEW.size <> (SELECT max(number) + 1 FROM entry) OR EXISTS (SELECT 1 FROM checkpoint WHERE size >= NEW.size)
        BEGIN SELECT RAISE(ABORT, 'a checkpoint is of all entries, and one of a size'); END;

        CREATE TRIGGER checkpoint_is_not_changed BEFORE UPDATE ON checkpoint
        BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END;

        CREATE TRIGGER checkpoint_is_not_deleted BEFORE DELETE ON checkpoint
        BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;

        CREATE TABLE cosignature (
            size INTEGER NOT NULL REFERENCES checkpoint (size),
            office TEXT NOT NULL,
            line TEXT NOT NULL,
            PRIMARY KEY (size, office)
        ) STRICT;

        -- INSERT OR REPLACE would pass by the trigger on DELETE.
        CREATE TRIGGER cosignature_is_not_replaced BEFORE INSERT ON cosignature
        WHEN EXISTS (SELECT 1 FROM cosignature WHERE size = NEW.size AND office = NEW.office)
        BEGIN SELECT RAISE(IGNORE); END;

        CREATE TRIGGER cosignature_is_not_changed BEFORE UPDATE ON cosignature
        BEGIN SELECT RAISE(ABORT, 'a cosignature is never changed'); END;

        CREATE TRIGGER cosignature_is_not_deleted BEFORE DELETE ON cosignature
        BEGIN SELECT RAISE(ABORT, 'a cosignature is never deleted'); END;

        CREATE TABLE upload (
            upload BLOB NOT NULL PRIMARY KEY CHECK (length(upload) = 16),
            office TEXT NOT NULL,
            key BLOB NOT NULL CHECK (length(key) = 32),
            fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
            salt BLOB NOT NULL CHECK (length(salt) = 32),
            length INTEGER NOT NULL CHECK (length BETWEEN 1 AND 26214400),
            instant INTEGER NOT NULL,
            is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1))
        ) STRICT;

        CREATE INDEX upload_of_office ON upload (office, fingerprint);

        CREATE TABLE part (
            upload BLOB NOT NULL CHECK (length(upload) = 16),
            number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 99),
            content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 262144),
            PRIMARY KEY (upload, number)
        ) STRICT;

        CREATE TABLE attachment (
            fingerprint BLOB NOT NULL PRIMARY KEY CHECK (length(fingerprint) = 32),
            salt BLOB NOT NULL CHECK (length(salt) = 32),
            length INTEGER NOT NULL CHECK (length BETWEEN 1 AND 26214400),
            upload BLOB NOT NULL UNIQUE CHECK (length(upload) = 16)
        ) STRICT;

        CREATE TRIGGER part_is_not_changed BEFORE UPDATE ON part
        BEGIN SELECT RAISE(ABORT, 'a part is never changed'); END;

        CREATE TRIGGER part_of_attachment_is_not_replaced BEFORE INSERT ON part
        WHEN EXISTS (SELECT 1 FROM attachment WHERE upload = NEW.upload)
        BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;

        CREATE TRIGGER part_of_attachment_is_not_deleted BEFORE DELETE ON part
        WHEN EXISTS (SELECT 1 FROM attachment WHERE upload = OLD.upload)
        BEGIN SELECT RAISE(ABORT, 'an attachment is never deleted'); END;

        -- INSERT OR REPLACE would pass by the trigger on DELETE.
        CREATE TRIGGER attachment_is_not_replaced BEFORE INSERT ON attachment
        WHEN EXISTS (SELECT 1 FROM attachment WHERE fingerprint = NEW.fingerprint OR upload = NEW.upload)
        BEGIN SELECT RAISE(ABORT, 'an attachment is never replaced'); END;

        CREATE TRIGGER attachment_is_not_changed BEFORE UPDATE ON attachment
        BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;

        CREATE TRIGGER attachment_is_not_deleted BEFORE DELETE ON attachment
        BEGIN SELECT RAISE(ABORT, 'an attachment is never deleted'); END;

        CREATE TABLE sounding (
            number INTEGER NOT NULL PRIMARY KEY,
            sounding BLOB NOT NULL UNIQUE CHECK (length(sounding) = 16),
            chair TEXT NOT NULL,
            holder TEXT NOT NULL,
            request BLOB NOT NULL CHECK (length(request) = 16),
            proposal TEXT NOT NULL,
            member TEXT NOT NULL,
            words TEXT NOT NULL,
            instant INTEGER NOT NULL,
            answer_request BLOB CHECK (length(answer_request) = 16),
            answer TEXT,
            answer_instant INTEGER,
            UNIQUE (chair, holder, request),
            UNIQUE (member, answer_request)
        ) STRICT;

        CREATE INDEX sounding_of_member ON sounding (member);

        -- Each row carries many words: a list is read in the order of an index, and not sorted.
        CREATE INDEX sounding_of_chair ON sounding (chair, holder);

        CREATE INDEX sounding_open ON sounding (chair, holder, member) WHERE answer IS NULL;
        """);
}
