using System.Linq.Expressions;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

internal static class WaitingRows
{
    /// <summary><see cref="BankAnswerRow.Waits"/>, for the database.</summary>
    public static readonly Expression<Func<BankAnswerRow, bool>> Waiting =
        r => r.SettledAt == null && (r.Result == RowResult.Unmatched || r.Result == RowResult.Differs || r.Result == RowResult.Contradicts);
}
