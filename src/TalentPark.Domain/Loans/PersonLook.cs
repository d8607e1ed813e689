using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>Somebody opened a person's record on a day; the person may know it (ZRU-547). Kept once a day and reader, never changed.</summary>
[NotAudited]
public sealed record PersonLook(Guid PersonId, Guid AccountId, DateOnly On, string Name, string Role);
