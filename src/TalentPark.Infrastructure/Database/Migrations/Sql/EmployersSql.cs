namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>The director of each employer on record becomes a row, with no day known; ended periods without a ground for the end get the start's.</summary>
internal static class EmployersSql
{
    public const string Up = """
        insert into employer_director (id, employer_id, name)
            select gen_random_uuid(), id, director from employer e
            where director <> '' and not exists (select from employer_director d where d.employer_id = e.id);
        update employer_period set end_ground = ground where valid_to is not null and end_ground is null;
        """;
}
