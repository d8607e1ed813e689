using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Certificates;

/// <summary>Certificates through commands, on a real database.</summary>
public sealed class CertificateTests(Site site) : IClassFixture<Site>
{
    private static int _number;

    private readonly World _world = new(site);

    [Fact]
    public async Task A_number_of_one_issuer_belongs_to_one_person_however_it_is_spelt()
    {
        var (centre, training) = await Graduate();
        var other = await Graduate();
        var number = Next();
        await site.Send<Guid>(centre, new ClaimCertificate(training, Details($"tp-{number}")));
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => site.Send<Guid>(other.Centre, new ClaimCertificate(other.Training, Details($"TP {number}"))));
        Assert.Equal("certificate-number-taken", refusal.Code);
        Assert.Empty(refusal.Values);
        await site.Send<Guid>(other.Centre, new ClaimCertificate(other.Training, Details($"TP {number}") with { Issuer = "oracle" }));
    }

    [Fact]
    public async Task Of_two_persons_with_one_number_at_the_same_moment_one_is_kept()
    {
        var graduates = new List<(TestPerson Centre, Guid Training)>();
        for (var i = 0; i < 6; i++)
        {
            graduates.Add(await Graduate());
        }

        var number = Next();
        var outcomes = await Task.WhenAll(graduates.Select(async g =>
        {
            try
            {
                await site.Send<Guid>(g.Centre, new ClaimCertificate(g.Training, Details(number)));
                return "";
            }
            catch (RuleBroken broken)
            {
                return broken.Code;
            }
        }));
        Assert.Single(outcomes, "");
        Assert.Equal(5, outcomes.Count(o => o == "certificate-number-taken"));
        Assert.Equal(1, await site.InDatabase(db => db.Certificates.CountAsync(c => c.NumberKey == number)));
    }

    [Fact]
    public async Task A_rejected_number_is_free_and_taken_again_only_by_who_corrects_first()
    {
        var (centre, training) = await Graduate();
        var other = await Graduate();
        var number = Next();
        var first = await site.Send<Guid>(centre, new ClaimCertificate(training, Details(number)));
        var registrar = await site.Person(Role.Registrar);
        await site.Do(registrar, new RejectCertificate(first, 0, "Raqam boshqa odamniki"));
        await site.Send<Guid>(other.Centre, new ClaimCertificate(other.Training, Details(number)));
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => site.Do(centre, new CorrectCertificate(first, 1, Details(number))));
        Assert.Equal("certificate-number-taken", refusal.Code);
        await site.Do(centre, new CorrectCertificate(first, 1, Details(Next())));
        Assert.Equal(CertificateState.Claimed, (await Kept(first)).State);
    }

    [Fact]
    public async Task A_confirmed_certificate_is_corrected_no_more_and_is_revoked_with_a_reason_and_a_day()
    {
        var (centre, training) = await Graduate();
        var id = await site.Send<Guid>(centre, new ClaimCertificate(training, Details(Next())));
        var registrar = await site.Person(Role.Registrar, name: "Sinov Registrator");
        await site.Do(registrar, new ConfirmCertificate(id, 0));
        Assert.Equal("certificate-step-forbidden", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(centre, new CorrectCertificate(id, 1, Details(Next()))))).Code);
        Assert.Equal("certificate-step-forbidden", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(centre, new AddCertificateFile(id, 1, Scans.Pdf)))).Code);
        await Assert.ThrowsAsync<InputRefused>(() => site.Do(registrar, new RevokeCertificate(id, 1, site.Today.AddDays(1), "Sabab")));
        await site.Do(registrar, new RevokeCertificate(id, 1, new(2025, 9, 1), "Vendor qaytarib oldi"));
        var kept = await Kept(id);
        Assert.Equal((CertificateState.Revoked, new DateOnly(2025, 9, 1), "Vendor qaytarib oldi", "Sinov Registrator"), (kept.State, kept.RevokedOn, kept.Reason, kept.CheckedByName));
        var entry = await site.InDatabase(db => db.Audit.AsNoTracking().SingleAsync(a => a.SubjectId == id.ToString() && a.Action == nameof(RevokeCertificate)));
        Assert.Equal("Vendor qaytarib oldi", entry.Reason);
        Assert.DoesNotContain(kept.Number, entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_checks_may_confirm_reject_and_revoke()
    {
        var (centre, training) = await Graduate();
        var id = await site.Send<Guid>(centre, new ClaimCertificate(training, Details(Next())));
        foreach (var role in new[] { Role.Reviewer, Role.Approver, Role.Lead, Role.Auditor, Role.Policy })
        {
            var person = await site.Person(role);
            await Assert.ThrowsAsync<NotAllowed>(() => site.Do(person, new ConfirmCertificate(id, 0)));
            await Assert.ThrowsAsync<NotAllowed>(() => site.Do(person, new RejectCertificate(id, 0, "Sabab")));
            await Assert.ThrowsAsync<NotAllowed>(() => site.Do(person, new RevokeCertificate(id, 0, site.Today, "Sabab")));
            await Assert.ThrowsAsync<NotAllowed>(() => site.Do(person, new CorrectCertificate(id, 0, Details(Next()))));
        }

        await Assert.ThrowsAsync<NotAllowed>(() => site.Do(centre, new ConfirmCertificate(id, 0)));
        Assert.Equal((CertificateState.Claimed, 0), ((await Kept(id)).State, (await Kept(id)).Revision));
    }

    [Fact]
    public async Task Another_centre_neither_sees_nor_changes_it_unless_it_trained_the_person_too()
    {
        var pinfl = World.NextPinfl();
        var centre = await _world.Centre();
        var training = await _world.Graduate(centre, await _world.Course(centre), pinfl);
        var id = await site.Send<Guid>(centre, new ClaimCertificate(training, Details(Next())));
        await site.Do(centre, new AddCertificateFile(id, 0, Scans.Pdf));
        var file = await site.InDatabase(db => db.CertificateFiles.Where(f => f.CertificateId == id).Select(f => f.Id).SingleAsync());

        var foreign = await _world.Centre();
        await Assert.ThrowsAsync<NotFound>(() => site.Send<CertificatePage>(foreign, new ShowOwnCertificate(id)));
        await Assert.ThrowsAsync<NotFound>(() => site.Send<CertificateFile>(foreign, new OpenOwnCertificateFile(file)));
        await Assert.ThrowsAsync<NotFound>(() => site.Do(foreign, new CorrectCertificate(id, 1, Details(Next()))));
        await Assert.ThrowsAsync<NotFound>(() => site.Do(foreign, new AddCertificateFile(id, 1, Scans.Pdf)));
        await Assert.ThrowsAsync<NotFound>(() => site.Send<Guid>(foreign, new ClaimCertificate(training, Details(Next()))));
        await Assert.ThrowsAsync<NotAllowed>(() => site.Send<CertificatePage>(foreign, new ShowCertificate(id)));
        await Assert.ThrowsAsync<NotAllowed>(() => site.Send<CertificateFile>(foreign, new OpenCertificateFile(file)));

        await _world.Graduate(foreign, await _world.Course(foreign), pinfl);
        Assert.False((await site.Send<CertificatePage>(foreign, new ShowOwnCertificate(id))).IsOwn);
        Assert.Equal(Scans.Pdf, (await site.Send<CertificateFile>(foreign, new OpenOwnCertificateFile(file))).Content);
        await Assert.ThrowsAsync<NotFound>(() => site.Do(foreign, new CorrectCertificate(id, 1, Details(Next()))));
    }

    [Fact]
    public async Task A_scan_is_kept_encrypted_and_the_application_cannot_change_or_remove_it()
    {
        var (centre, training) = await Graduate();
        var id = await site.Send<Guid>(centre, new ClaimCertificate(training, Details(Next())));
        await site.Do(centre, new AddCertificateFile(id, 0, Scans.Png));
        var raw = await site.InDatabase(db => db.Database.SqlQuery<byte[]>($"""select content as "Value" from certificate_file where certificate_id = {id}""").SingleAsync());
        Assert.Equal(-1, raw.AsSpan().IndexOf(Scans.Png));
        Assert.Equal(Scans.Png, await site.InDatabase(db => db.CertificateFiles.Where(f => f.CertificateId == id).Select(f => f.Content).SingleAsync()));
        foreach (var (connection, error) in new[] { (site.Database.App, PostgresErrorCodes.InsufficientPrivilege), (site.Database.Owner, PostgresErrorCodes.RestrictViolation) })
        {
            await using var source = NpgsqlDataSource.Create(connection);
            await using var command = source.CreateCommand("delete from certificate_file");
            Assert.Equal(error, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
        }
    }

    [Fact]
    public async Task A_form_opened_before_another_act_is_refused_as_stale()
    {
        var (centre, training) = await Graduate();
        var id = await site.Send<Guid>(centre, new ClaimCertificate(training, Details(Next())));
        var registrar = await site.Person(Role.Registrar);
        await site.Do(centre, new CorrectCertificate(id, 0, Details(Next())));
        await Assert.ThrowsAsync<StaleForm>(() => site.Do(registrar, new ConfirmCertificate(id, 0)));
        await Assert.ThrowsAsync<StaleForm>(() => site.Do(centre, new CorrectCertificate(id, 0, Details(Next()))));
        await Assert.ThrowsAsync<StaleForm>(() => site.Do(centre, new AddCertificateFile(id, 0, Scans.Pdf)));
    }

    [Fact]
    public async Task One_of_two_acts_at_the_same_moment_is_done()
    {
        var (centre, training) = await Graduate();
        var id = await site.Send<Guid>(centre, new ClaimCertificate(training, Details(Next())));
        var registrar = await site.Person(Role.Registrar);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try
            {
                await site.Do(registrar, i % 2 == 0 ? new ConfirmCertificate(id, 0) : new RejectCertificate(id, 0, "Sabab"));
                return true;
            }
            catch (StaleForm)
            {
                return false;
            }
        }));
        Assert.Single(outcomes, true);
        Assert.Equal(1, (await Kept(id)).Revision);
    }

    [Fact]
    public async Task A_certificate_takes_so_many_scans_and_no_more()
    {
        var (centre, training) = await Graduate();
        var id = await site.Send<Guid>(centre, new ClaimCertificate(training, Details(Next())));
        for (var i = 0; i < CertificateFile.MaxFiles; i++)
        {
            await site.Do(centre, new AddCertificateFile(id, i, Scans.Jpeg));
        }

        Assert.Equal("certificate-files-limit", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(centre, new AddCertificateFile(id, CertificateFile.MaxFiles, Scans.Jpeg)))).Code);
    }

    private async Task<(TestPerson Centre, Guid Training)> Graduate()
    {
        var centre = await _world.Centre();
        return (centre, await _world.Graduate(centre, await _world.Course(centre)));
    }

    private Task<Certificate> Kept(Guid id) => site.InDatabase(db => db.Certificates.AsNoTracking().SingleAsync(c => c.Id == id));

    private static string Next() => $"N{Interlocked.Increment(ref _number)}";

    private static TypedCertificate Details(string number) =>
        new(CertificateProgramme.Vendor, "cisco", number, "professional", CertificateKind.Completion, new DateOnly(2025, 6, 10), new DateOnly(2028, 6, 10));
}

/// <summary>The smallest contents of each kind.</summary>
internal static class Scans
{
    public static readonly byte[] Pdf = "%PDF-1.7\n%\u00E2\u00E3\n1 0 obj<<>>endobj\n%%EOF"u8.ToArray();

    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. "IHDR sinov namunasi sinov namunasi"u8];

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. "JFIF"u8];
}
