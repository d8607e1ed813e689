namespace TalentPark.Domain.Imports;

/// <summary>How many rows of each verdict; <paramref name="Warned"/> rows are counted under their verdict as well.</summary>
public sealed record ImportTotals(int New, int Changed, int Unchanged, int Refused, int Warned)
{
    public static readonly ImportTotals None = new(0, 0, 0, 0, 0);

    public int Rows => New + Changed + Unchanged + Refused;

    /// <summary>Rows that are, or will be, written.</summary>
    public int Written => New + Changed;

    public ImportTotals With(ImportVerdict verdict, bool warned, int count = 1) => new(
        New + (verdict == ImportVerdict.New ? count : 0),
        Changed + (verdict == ImportVerdict.Changed ? count : 0),
        Unchanged + (verdict == ImportVerdict.Unchanged ? count : 0),
        Refused + (verdict == ImportVerdict.Refused ? count : 0),
        Warned + (warned ? count : 0));
}
