using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Mailing;

namespace TalentPark.Infrastructure.Database;

internal static class MailMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher) => builder.Entity<Mail>(e =>
    {
        e.ToTable("mail", t => t.HasCheckConstraint("ck_mail_sent", "(state = 'Sent') = (sent_at is not null)"));
        RegistryMapping.Key(e);
        e.Property(x => x.Template).HasMaxLength(40);
        e.Property(x => x.Language).HasMaxLength(2);
        e.Property(x => x.Address).HasConversion(cipher.Text);
        e.Property(x => x.Values).HasConversion(cipher.Text).HasColumnName("values_json");
        e.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
        e.HasIndex(x => new { x.Template, x.SubjectId, x.RecipientId }).IsUnique().HasDatabaseName(Constraints.MailOnce);
        e.HasIndex(x => x.CreatedAt, "ix_mail_given_up").HasFilter("state = 'GivenUp'");
    });
}
