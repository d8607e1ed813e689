namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>Steps of accreditation are only ever added to; periods on record before steps were kept become steps themselves.</summary>
internal static class CentresSql
{
    public const string Up = """
        insert into accreditation_event (id, centre_id, no, step, to_state, day, last_day, ground, reason, by_id, by_name, at)
        select gen_random_uuid(), centre_id, row_number() over (partition by centre_id order by valid_from),
          case when row_number() over (partition by centre_id order by valid_from) = 1 then 'Accredit' else 'Renew' end,
          'Accredited', valid_from, valid_to, ground, '', null, '', now()
        from accreditation;
        create trigger accreditation_event_append_only before update or delete or truncate on accreditation_event
          for each statement execute function refuse_change();
        """;

    public const string Down = """
        drop trigger accreditation_event_append_only on accreditation_event;
        """;
}
