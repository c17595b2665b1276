using Microsoft.EntityFrameworkCore.Migrations;

namespace AscConsensus.Journal.Migrations;

/// <summary>Entries are found by what they are about. The index holds only those that are about something that has a history.</summary>
internal sealed partial class EntriesBySubject : Migration
{
    // The entries stay as they are: the trigger makes way for the new column alone, and stands again before anybody else writes.
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE entry ADD COLUMN subject TEXT;

        DROP TRIGGER entry_is_not_changed;

        UPDATE entry SET subject = nullif(subject_of(leaf), '');

        CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;

        CREATE INDEX entry_by_subject ON entry (subject) WHERE subject IS NOT NULL;
        """);
}
