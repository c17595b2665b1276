using Microsoft.EntityFrameworkCore.Migrations;

namespace AscConsensus.Journal.Migrations;

/// <summary>Documents that come in parts, before the act that cites them; and a Chair's soundings, beside the record that all read.</summary>
internal sealed partial class UploadsAndSoundings : Migration
{
    // In SQL, because EF Core makes neither STRICT tables nor triggers.
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
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
        """);
}
