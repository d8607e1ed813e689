namespace TalentPark.Infrastructure.LocalPostgres;

/// <param name="Native">Folder with PostgreSQL's own <c>bin</c>, <c>lib</c> and <c>share</c>; see <see cref="NativePostgres.Find"/>.</param>
/// <param name="DataRoot">Folder for the data, the passwords and the log. Made when absent.</param>
/// <param name="Fsync">False only for throw-away data: a power cut would lose it.</param>
/// <param name="Port">Where it listens; null: any free port.</param>
public sealed record LocalPostgresOptions(string Native, string DataRoot, bool Fsync = true, int? Port = null);
