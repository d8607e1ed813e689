namespace TalentPark.Infrastructure.Documents;

internal static class PdfIdentity
{
    public static byte[] FromContent(byte[] pdf) => pdf;
}
