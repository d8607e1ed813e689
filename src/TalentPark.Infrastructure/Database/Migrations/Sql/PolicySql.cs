namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>Views that read the dated classifiers as of today, and the guard that released rows stay as they are.</summary>
internal static class PolicySql
{
    /// <summary>After the tables region, district, direction and holiday are gone and classifier_item is there.</summary>
    public const string Up = """
        create view classifier_period as
            select *, lead(valid_from) over (partition by kind, code order by valid_from) - 1 as valid_to
            from (select distinct on (kind, code, valid_from) * from classifier_item order by kind, code, valid_from, release_no desc) latest;
        create view classifier_today as
            select * from classifier_period
            where (now() at time zone 'Asia/Tashkent')::date >= valid_from and (valid_to is null or (now() at time zone 'Asia/Tashkent')::date <= valid_to);
        create view region as
            select code as soato, name_uz, name_ru, name_en, is_closed from classifier_today where kind = 'region';
        create view district as
            select code as soato, group_code as region_soato, detail as kind, name_uz, name_ru, is_closed from classifier_today where kind = 'district';
        create view direction as
            select code, group_code, name_uz as name,
                (select min(p.valid_from) from classifier_period p where p.kind = 'direction' and p.code = today.code) as valid_from,
                case when is_closed then valid_from - 1 end as valid_to, coalesce(nullif(detail, ''), '0')::int as official_no
            from classifier_today today where kind = 'direction';
        create view holiday as
            select code as day, name_uz as name, mark = 'Assumed' as assumed, valid_from, valid_to
            from classifier_period where kind = 'holiday' and not is_closed;
        create trigger policy_entry_append_only before update or delete or truncate on policy_entry
            for each statement execute function refuse_change();
        create trigger classifier_item_append_only before update or delete or truncate on classifier_item
            for each statement execute function refuse_change();
        """;

    /// <summary>Before the tables come back.</summary>
    public const string Down = """
        drop trigger classifier_item_append_only on classifier_item;
        drop trigger policy_entry_append_only on policy_entry;
        drop view holiday, direction, district, region, classifier_today, classifier_period;
        """;
}
