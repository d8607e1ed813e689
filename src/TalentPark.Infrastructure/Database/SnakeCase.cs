using System.Text;
using Microsoft.EntityFrameworkCore;

namespace TalentPark.Infrastructure.Database;

/// <summary>Names of tables and columns as PostgreSQL likes them: training_centre, family_name.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            if (entity.GetTableName() is { } table)
            {
                entity.SetTableName(Of(table));
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(property.IsConcurrencyToken && property.ClrType == typeof(uint) ? "xmin" : Of(property.GetColumnName()));
            }

            foreach (var complex in entity.GetComplexProperties())
            {
                foreach (var property in complex.ComplexType.GetProperties())
                {
                    property.SetColumnName(Of(property.GetColumnName()));
                }
            }

            foreach (var key in entity.GetKeys().Where(key => key.GetName() is not null)) // a view's key has no name
            {
                key.SetName(Of(key.GetName()!));
            }

            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.SetConstraintName(Of(foreign.GetConstraintName()!));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
            }
        }
    }

    private static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
