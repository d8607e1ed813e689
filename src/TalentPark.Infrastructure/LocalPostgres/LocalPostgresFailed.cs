namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>The local database cannot be started. The message is one line for the person at the terminal: what is wrong, what to do.</summary>
public sealed class LocalPostgresFailed(string message, Exception? inner = null) : Exception(message, inner);
