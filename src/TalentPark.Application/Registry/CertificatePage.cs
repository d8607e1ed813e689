using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>One certificate with its person, scans and what other sources say of it.</summary>
/// <param name="TrainingId">The training the centre may go back to; null for staff and where another stated it.</param>
/// <param name="IsOwn">Whether the reader's centre stated it and may change it.</param>
/// <param name="Course">Name of the course it was stated for; null for one IT Park recorded.</param>
public sealed record CertificatePage(
    Certificate Certificate, string FullName, string MaskedPinfl, Guid? TrainingId, bool IsOwn, string? Course, string? Centre,
    IReadOnlyList<CertificateFileRow> Files, IReadOnlyList<Observation> Others)
{
    /// <param name="own">The reader's centre; null for staff.</param>
    /// <exception cref="NotFound">Not among <paramref name="visible"/>.</exception>
    internal static async Task<CertificatePage> Read(ITalentParkDb db, IQueryable<Certificate> visible, Guid id, Guid? own, CancellationToken ct)
    {
        var certificate = await visible.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFound();
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == certificate.PersonId, ct);
        var stated = await (
            from training in db.Trainings
            join course in db.Courses on training.CourseId equals course.Id
            join centre in db.Centres on course.CentreId equals centre.Id
            where training.Id == certificate.TrainingId
            select new { course.Name, Centre = centre.Name, CentreId = centre.Id }).SingleOrDefaultAsync(ct);
        var way = own is null ? null : await (
            from training in db.Trainings
            join course in db.Courses on training.CourseId equals course.Id
            where training.PersonId == certificate.PersonId && course.CentreId == own
            orderby training.Id == certificate.TrainingId descending, training.Id
            select (Guid?)training.Id).FirstOrDefaultAsync(ct);
        return new(
            certificate, person.FullName, Masked.Pinfl(person.Pinfl), way, own is not null && stated?.CentreId == own, stated?.Name, stated?.Centre,
            await db.CertificateFiles.AsNoTracking().Where(f => f.CertificateId == id).OrderByDescending(f => f.AddedAt)
                .Select(f => new CertificateFileRow(f.Id, f.MediaType, f.Size, f.AddedAt)).ToListAsync(ct),
            [.. (await db.OfSubjects([id], ct))[id].Disagreeing(certificate)]);
    }
}

public sealed record CertificateFileRow(Guid Id, string MediaType, int Size, DateTimeOffset AddedAt);
