using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

namespace TalentPark.Infrastructure.Database;

/// <summary>How rows of one type are written by COPY: table, columns and converters as the model has them.</summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<(IModel Model, Type Type), BulkTable> Known = new();

    private readonly BulkColumn[] _columns;
    private readonly string[] _keys;

    private BulkTable(string name, string[] keys, BulkColumn[] columns) => (Name, _keys, _columns) = (name, keys, columns);

    private BulkTable(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        Name = $"\"{entity.GetTableName()}\"";
        _columns = [.. Properties(entity).Where(p => (p.ValueGenerated & ValueGenerated.OnUpdate) == 0 && p.GetComputedColumnSql(table) is null && p.GetValueGenerationStrategy() != NpgsqlValueGenerationStrategy.IdentityAlwaysColumn).Select(p => new BulkColumn(p, table))];
        _keys = [.. entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName(table)!)];
    }

    public string Name { get; }

    public string ColumnList => string.Join(", ", _columns.Select(c => c.Quoted));

    public string KeyList => string.Join(", ", _keys.Select(k => $"t.\"{k}\""));

    /// <summary>The row of table t that a row of s is about.</summary>
    public string KeysMeet => string.Join(" and ", _keys.Select(k => $"t.\"{k}\" = s.\"{k}\""));

    public static BulkTable Of(IModel model, Type type) => Known.GetOrAdd((model, type), static key =>
        new BulkTable(key.Model.FindEntityType(key.Type) ?? throw new InvalidOperationException($"{key.Type.Name} is not in the model.")));

    public string UpdateFrom(string source) =>
        $"update {Name} t set {string.Join(", ", _columns.Where(c => !_keys.Contains(c.Name)).Select(c => $"{c.Quoted} = s.{c.Quoted}"))} from {source} s where {KeysMeet}";

    /// <summary>Without the columns whose value all rows leave to the database.</summary>
    public BulkTable For(IReadOnlyCollection<object> rows) => Where(c => !rows.All(c.IsLeftToDatabase));

    /// <summary>Its key and these columns alone.</summary>
    public BulkTable Of(IReadOnlyCollection<IProperty> properties) => Where(c => _keys.Contains(c.Name) || properties.Contains(c.Property));

    public void Write(NpgsqlBinaryImporter writer, object row)
    {
        foreach (var column in _columns)
        {
            column.Write(writer, row);
        }
    }

    private BulkTable Where(Func<BulkColumn, bool> use) => new(Name, _keys, [.. _columns.Where(use)]);

    private static IEnumerable<IProperty> Properties(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => Properties(c.ComplexType)));
}

/// <summary>One column: where its value is read, and how it is sent.</summary>
internal sealed class BulkColumn
{
    private readonly IClrPropertyGetter _getter;
    private readonly Func<object?, object?>? _convert;
    private readonly NpgsqlDbType _type;
    private readonly bool _hasDefault;

    public BulkColumn(IProperty property, StoreObjectIdentifier table)
    {
        (Property, Name, _getter) = (property, property.GetColumnName(table)!, property.GetGetter());
        _hasDefault = property.GetDefaultValueSql(table) is not null;
        _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        _type = TypeOf(property.GetColumnType(table));
    }

    public IProperty Property { get; }

    public string Name { get; }

    public string Quoted => $"\"{Name}\"";

    public bool IsLeftToDatabase(object row) => _hasDefault && Equals(_getter.GetClrValueUsingContainingEntity(row), Property.Sentinel);

    public void Write(NpgsqlBinaryImporter writer, object row)
    {
        var value = _getter.GetClrValueUsingContainingEntity(row);
        switch (value is not null && _convert is not null ? _convert(value) : value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.Write(text, _type);
                break;
            case byte[] bytes:
                writer.Write(bytes, _type);
                break;
            case Guid id:
                writer.Write(id, _type);
                break;
            case DateOnly day:
                writer.Write(day, _type);
                break;
            case bool flag:
                writer.Write(flag, _type);
                break;
            case int number:
                writer.Write(number, _type);
                break;
            case long number:
                writer.Write(number, _type);
                break;
            case decimal number:
                writer.Write(number, _type);
                break;
            case DateTimeOffset moment:
                writer.Write(moment.UtcDateTime, _type);
                break;
            case var other:
                throw new NotSupportedException($"{Name}: {other.GetType().Name} is not written in bulk yet.");
        }
    }

    /// <summary>A column's type without its length.</summary>
    private static NpgsqlDbType TypeOf(string type) => type.Split('(')[0] switch
    {
        "text" => NpgsqlDbType.Text,
        "character varying" => NpgsqlDbType.Varchar,
        "bytea" => NpgsqlDbType.Bytea,
        "uuid" => NpgsqlDbType.Uuid,
        "date" => NpgsqlDbType.Date,
        "boolean" => NpgsqlDbType.Boolean,
        "integer" => NpgsqlDbType.Integer,
        "bigint" => NpgsqlDbType.Bigint,
        "numeric" => NpgsqlDbType.Numeric,
        "timestamp with time zone" => NpgsqlDbType.TimestampTz,
        "jsonb" => NpgsqlDbType.Jsonb,
        _ => throw new NotSupportedException($"Columns of type {type} are not written in bulk yet."),
    };
}
