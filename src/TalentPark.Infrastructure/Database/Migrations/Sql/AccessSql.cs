namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>Roles that check each other are never held by one account, whoever writes them. The pairs are those of <c>Application/Access/Permissions.cs</c>; a test compares.</summary>
internal static class AccessSql
{
    public const string Up = """
        create function user_role_compatible() returns trigger language plpgsql as $$
        begin
          perform 1 from user_account where id = new.user_id for update;
          if exists (
            select from user_role held
            join role a on a.id = held.role_id
            join role b on b.id = new.role_id
            join (values ('reviewer', 'approver'), ('finance', 'treasurer'), ('approver', 'treasurer'),
                         ('admin', 'reviewer'), ('admin', 'approver'), ('admin', 'finance'), ('admin', 'treasurer')) as pair (one, other)
              on (a.name, b.name) in ((pair.one, pair.other), (pair.other, pair.one))
            where held.user_id = new.user_id) then
            raise exception 'the roles exclude each other' using errcode = '23514', constraint = 'ck_user_role_compatible', table = 'user_role';
          end if;
          return new;
        end $$;
        create trigger user_role_compatible before insert or update on user_role for each row execute function user_role_compatible();
        """;

    public const string Down = """
        drop trigger user_role_compatible on user_role;
        drop function user_role_compatible();
        """;
}
