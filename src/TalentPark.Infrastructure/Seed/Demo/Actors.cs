using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>Somebody who acts in the story and has an account.</summary>
/// <param name="Key">Begins the e-mail address.</param>
/// <param name="Centre">The centre's key; null for staff.</param>
/// <param name="SignsIn">Whether the account has the demo password where that is allowed; else nobody can sign in with it.</param>
internal sealed record Actor(string Key, Role Role, string Name, string? Centre = null, bool SignsIn = true) : ICurrentUser
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public string Email => $"{Key}@talentpark.example";

    public IReadOnlyCollection<Role> Roles { get; } = [Role];

    /// <summary>Known once the centre is on the register.</summary>
    public Guid? CentreId { get; set; }

    /// <summary>Code of the bank; null for everybody else.</summary>
    public string? Bank { get; init; }

    Guid? ICurrentUser.Id => Id;
}

/// <summary>Everybody who acts. A new cast for each telling.</summary>
internal sealed class Actors
{
    public Actor Registrar { get; } = new("registrar", Role.Registrar, "Gʻolib Misolov");

    public Actor Reviewer1 { get; } = new("reviewer1", Role.Reviewer, "Sevara Andozayeva");

    public Actor Reviewer2 { get; } = new("reviewer2", Role.Reviewer, "Oʻtkir Sinovov");

    public Actor Approver1 { get; } = new("approver1", Role.Approver, "Shahnoza Namunayeva");

    public Actor Approver2 { get; } = new("approver2", Role.Approver, "Doniyor Qolipov");

    public Actor Finance { get; } = new("finance", Role.Finance, "Barno Hisobova");

    public Actor Treasurer { get; } = new("treasurer", Role.Treasurer, "Akmal Gʻaznachiyev");

    public Actor Admin { get; } = new("admin", Role.Admin, "Timur Boshqaruvov");

    /// <summary>Looks after the accounts of the first centre.</summary>
    public Actor CentreAdmin { get; } = new("namuna-admin", Role.CentreAdmin, "Malika Rahbarova", Organisations.Centres[0].Key);

    public Actor Lead { get; } = new("lead", Role.Lead, "Farrux Tajribayev");

    public Actor Auditor { get; } = new("auditor", Role.Auditor, "Елена Образцова");

    public Actor Policy1 { get; } = new("policy1", Role.Policy, "Laylo Namunayeva");

    public Actor Policy2 { get; } = new("policy2", Role.Policy, "Sherzod Misolov");

    public Actor Bank { get; } = new("bank", Role.Bank, "Aziza Bankova") { Bank = "aloqa" };

    /// <summary>Has the name of one of those who were trained, once they are on record.</summary>
    public Actor Graduate { get; set; } = new("graduate", Role.Graduate, "Bitiruvchi");

    public IReadOnlyList<Actor> Centres { get; } = [.. Organisations.Centres.Select((c, i) => new Actor(c.Key, Role.Centre, c.Clerk, c.Key, SignsIn: i < 2))];

    /// <summary>In the order in which accounts are listed.</summary>
    public IReadOnlyList<Actor> All => [.. Centres, CentreAdmin, Reviewer1, Reviewer2, Approver1, Approver2, Finance, Treasurer, Lead, Auditor, Registrar, Policy1, Policy2, Bank, Admin, Graduate];

    /// <summary>The centre is on the register: its people belong to it.</summary>
    public void Settle(string centre, Guid id)
    {
        foreach (var actor in All.Where(a => a.Centre == centre))
        {
            actor.CentreId = id;
        }
    }

    public Actor Of(string centre) => Centres.Single(a => a.Centre == centre);
}
