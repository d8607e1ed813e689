namespace TalentPark.Domain.Shared;

/// <summary>One allowed step: from which state, by whom (a role's code), to which state, and the guard that must hold.</summary>
public sealed record Transition<TState, TStep>(TState From, TStep Step, TState To, string Who, string OnlyIf = "")
    where TState : struct, Enum
    where TStep : struct, Enum;
