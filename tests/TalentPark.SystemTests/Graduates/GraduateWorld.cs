using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Application.Registry;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;

namespace TalentPark.SystemTests.Graduates;

/// <summary>Graduates who may get a loan, with their accounts, made through commands the way people do.</summary>
internal sealed class GraduateWorld(Site site)
{
    public const string GuarantorPinfl = "42507873930044";

    private static int _number;

    private readonly World _world = new(site);
    private TestPerson? _registrar;

    public async Task<TestPerson> Registrar() => _registrar ??= await site.Person(Role.Registrar);

    /// <summary>A graduate of a centre that is an IT Park resident, who completed on 20.06.2025 and holds a confirmed certificate.</summary>
    /// <param name="level">Of the certificate.</param>
    public async Task<Trainee> Trainee(string family = "Sinovov", bool confirmed = true, string level = "medium")
    {
        var centre = await _world.Centre();
        var registrar = await Registrar();
        var stir = await site.InDatabase(db => Task.FromResult(db.Centres.Single(c => c.Id == centre.CentreId).Stir));
        var firm = await site.Send<Guid>(registrar, new RegisterEmployer(stir, $"Sinov {stir}", new("1726", "1726266", "Sinov koʻchasi 1", "+998901234567", "Sinov Direktor"), "", "20208000000000000001"));
        await site.Do(registrar, new AddEmployerPeriod(firm, EmployerPeriodKind.Resident, new DateOnly(2022, 1, 1), null, "Qaror 1"));
        var course = await _world.Course(centre, new(2025, 1, 10), new(2025, 6, 20));
        var pinfl = World.NextPinfl();
        var training = await _world.Graduate(centre, course, pinfl, family);
        var number = $"TP-{Interlocked.Increment(ref _number):D6}";
        var certificate = await site.Send<Guid>(centre, new ClaimCertificate(
            training, new(CertificateProgramme.StateList, "it-park", number, level, CertificateKind.Completion, new DateOnly(2025, 7, 1), null)));
        if (confirmed)
        {
            await site.Do(registrar, new ConfirmCertificate(certificate, 0));
        }

        var person = await site.InDatabase(db => Task.FromResult(db.Trainings.Single(t => t.Id == training).PersonId));
        return new(person, training, certificate, pinfl, number, stir, centre);
    }

    public BindAccount Binding(Trainee trainee) => new(trainee.Pinfl, new DateOnly(2000, 5, 1), trainee.Number, null, null, true, true);

    /// <summary>An account bound to the trainee.</summary>
    public async Task<TestPerson> Bound(Trainee trainee)
    {
        var account = await site.Person(Role.Graduate);
        await site.Do(account, Binding(trainee));
        return account;
    }

    public static ApplyForLoan Application(Trainee trainee, string bank = "aloqa") =>
        new(trainee.Certificate, bank, SecurityKind.Guarantor, "Namunayev Namuna", GuarantorPinfl, "+998901234567");

    public async Task<(Guid Loan, TestPerson Account, Trainee Trainee)> Applied(string bank = "aloqa")
    {
        var trainee = await Trainee();
        var account = await Bound(trainee);
        return (await site.Send<Guid>(account, Application(trainee, bank)), account, trainee);
    }

    public Task<TestPerson> Bank(string bank = "aloqa") => site.Person(Role.Bank, bank: bank);

    /// <summary>An application whose loan the bank issued on the day of the clock.</summary>
    public async Task<(Guid Loan, TestPerson Account, Trainee Trainee)> Issued(TestPerson bank, decimal amount = 10_000_000)
    {
        var applied = await Applied();
        await site.Do(bank, new AcceptLoan(applied.Loan, 1));
        await site.Do(bank, new IssueLoan(applied.Loan, 2, amount, site.Today));
        return applied;
    }
}

/// <param name="Number">Of the certificate.</param>
/// <param name="Stir">Of the centre.</param>
internal sealed record Trainee(Guid Person, Guid Training, Guid Certificate, string Pinfl, string Number, string Stir, TestPerson Centre);
