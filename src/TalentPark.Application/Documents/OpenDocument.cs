using System.Text.Json;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Documents;

/// <summary>An issued document of the own centre, in one language.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record OpenOwnDocument(string Code, string Language) : IQuery<DocumentFile>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<OpenOwnDocument, DocumentFile>
    {
        public async ValueTask<DocumentFile> Handle(OpenOwnDocument query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            return await DocumentFile.Find(db, query.Code, query.Language, db.Claims.Where(c => c.CentreId == centre), ct);
        }
    }
}

/// <summary>An issued document of any claim or refund, for staff.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record OpenDocument(string Code, string Language) : IQuery<DocumentFile>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<OpenDocument, DocumentFile>
    {
        public async ValueTask<DocumentFile> Handle(OpenDocument query, CancellationToken ct) =>
            await DocumentFile.Read(db.Documents.Where(d => d.ClaimId != null || d.RefundId != null), query.Code, query.Language, ct);
    }
}

/// <summary>The letter of an own application for a loan or a refund.</summary>
[Needs(Permission.SeeOwnSupport)]
public sealed record OpenOwnLetter(string Code, string Language) : IQuery<DocumentFile>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<OpenOwnLetter, DocumentFile>
    {
        public async ValueTask<DocumentFile> Handle(OpenOwnLetter query, CancellationToken ct) =>
            await DocumentFile.Read(
                db.Documents.Where(d => db.LoanReferrals.Any(r => r.Id == d.ReferralId && r.AccountId == user.Id) || db.Refunds.Any(r => r.Id == d.RefundId && r.AccountId == user.Id)), query.Code, query.Language, ct);
    }
}

/// <summary>The confirming letter of an application at the own bank.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record OpenBankLetter(string Code, string Language) : IQuery<DocumentFile>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<OpenBankLetter, DocumentFile>
    {
        public async ValueTask<DocumentFile> Handle(OpenBankLetter query, CancellationToken ct)
        {
            var bank = user.OwnBank();
            return await DocumentFile.Find(db, query.Code, query.Language, db.LoanReferrals.Where(r => r.Bank == bank), ct);
        }
    }
}

/// <summary>The stored bytes of one language and the content its accessible page shows.</summary>
public sealed record DocumentFile(string Number, string Kind, string Language, string Sha256, byte[] Bytes, DocumentContent Content)
{
    /// <exception cref="NotFound">No such document among those claims, or not in that language.</exception>
    internal static Task<DocumentFile> Find(ITalentParkDb db, string code, string language, IQueryable<Domain.Claims.Claim> among, CancellationToken ct) =>
        Read(db.Documents.Where(d => among.Any(c => c.Id == d.ClaimId)), code, language, ct);

    /// <exception cref="NotFound">No such document among those applications, or not in that language.</exception>
    internal static Task<DocumentFile> Find(ITalentParkDb db, string code, string language, IQueryable<Domain.Loans.LoanReferral> among, CancellationToken ct) =>
        Read(db.Documents.Where(d => among.Any(r => r.Id == d.ReferralId)), code, language, ct);

    /// <exception cref="NotFound">No such document among these, or not in that language.</exception>
    internal static async Task<DocumentFile> Read(IQueryable<Domain.Claims.IssuedDocument> among, string code, string language, CancellationToken ct)
    {
        var row = await (
            from document in among.AsNoTracking()
            from file in document.Files
            where document.Code == code && file.Language == language
            select new { document.Number, document.Kind, file.Sha256, file.Bytes, file.ContentJson }).SingleOrDefaultAsync(ct) ?? throw new NotFound();
        return new(row.Number, row.Kind.ToString(), language, row.Sha256, row.Bytes, JsonSerializer.Deserialize<DocumentContent>(row.ContentJson)!);
    }
}
