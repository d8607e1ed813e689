using Npgsql;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.House;

public sealed class TestPostgresTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_template_is_filled_once_and_each_copy_changes_alone()
    {
        var fills = 0;
        async Task Fill(TestDatabase template)
        {
            fills++;
            await Scalar(template, "create table notes as select 1 as value");
        }

        await Task.WhenAll(postgres.EnsureTemplate("house_notes", Fill), postgres.EnsureTemplate("house_notes", Fill));
        var changed = await postgres.CreateDatabase("house_notes");
        var untouched = await postgres.CreateDatabase("house_notes");
        await Scalar(changed, "delete from notes");

        Assert.Equal(1, fills);
        Assert.Equal(0L, await Scalar(changed, "select count(*) from notes"));
        Assert.Equal(1L, await Scalar(untouched, "select count(*) from notes"));
    }

    private static async Task<object?> Scalar(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
