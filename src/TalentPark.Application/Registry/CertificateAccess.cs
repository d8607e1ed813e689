using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

internal static class CertificateAccess
{
    /// <summary>Certificates of everybody the centre trained, whoever stated them.</summary>
    public static IQueryable<Certificate> OfTrained(this ITalentParkDb db, Guid centre)
    {
        var persons = ListCandidates.OfCentre(db, centre).Select(t => t.PersonId);
        return db.Certificates.Where(c => persons.Contains(c.PersonId));
    }

    /// <summary>A certificate the centre itself stated, to be changed.</summary>
    /// <exception cref="NotFound">Unknown, or stated by another.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    public static async Task<Certificate> StatedBy(this ITalentParkDb db, Guid centre, Guid id, int revision, CancellationToken ct)
    {
        var trainings = ListCandidates.OfCentre(db, centre).Select(t => (Guid?)t.Id);
        return Fresh(await db.Certificates.SingleOrDefaultAsync(c => c.Id == id && trainings.Contains(c.TrainingId), ct), revision);
    }

    /// <summary>Any certificate, to be changed by staff.</summary>
    /// <exception cref="NotFound">Unknown.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    public static async Task<Certificate> Certificate(this ITalentParkDb db, Guid id, int revision, CancellationToken ct) =>
        Fresh(await db.Certificates.SingleOrDefaultAsync(c => c.Id == id, ct), revision);

    /// <summary>The reader as the one who checks.</summary>
    public static CertificateCheck Checks(this ICurrentUser user, TimeProvider clock) => new(user.Id ?? throw new NotAllowed(), user.Name, clock.GetUtcNow());

    private static Certificate Fresh(Certificate? certificate, int revision) =>
        certificate is null ? throw new NotFound()
        : certificate.Revision != revision ? throw new StaleForm()
        : certificate;
}
