namespace TalentPark.Web;

/// <summary>The mark of each state: its shape and colour by <c>st-*</c> class, its word from Resources/Status.</summary>
public static class Status
{
    private static readonly Dictionary<string, string> Marks = new()
    {
        ["RuleOutcome_Met"] = "ok",
        ["RuleOutcome_NotMet"] = "bad",
        ["RuleOutcome_NotYet"] = "wait",
        ["RuleOutcome_Unknown"] = "unknown",
        ["AssessmentOutcome_Eligible"] = "ok",
        ["AssessmentOutcome_Ineligible"] = "bad",
        ["AssessmentOutcome_NotYet"] = "wait",
        ["AssessmentOutcome_Undetermined"] = "unknown",
        ["ClaimState_Draft"] = "idle",
        ["ClaimState_Submitted"] = "wait",
        ["ClaimState_InReview"] = "busy",
        ["ClaimState_Returned"] = "warn",
        ["ClaimState_Decided"] = "ok",
        ["ClaimState_Withdrawn"] = "idle",
        ["LineState_Draft"] = "idle",
        ["LineState_Pending"] = "wait",
        ["LineState_Recommended"] = "busy",
        ["LineState_Approved"] = "ok",
        ["LineState_Refused"] = "bad",
        ["LineState_Withdrawn"] = "idle",
        ["LineState_Queued"] = "wait",
        ["LineState_Scheduled"] = "busy",
        ["LineState_Paid"] = "ok",
        ["LineState_PaymentFailed"] = "bad",
        ["LineState_Recovering"] = "warn",
        ["LineState_Recovered"] = "idle",
        ["LineState_WrittenOff"] = "idle",
        ["LineState_Appealed"] = "wait",
    };

    /// <summary>The part after <c>st-</c>: ok, bad, warn, unknown, wait, busy, idle or hold.</summary>
    public static string Mark(Enum state) => Marks[Key(state)];

    /// <summary>The state's word in the reader's language.</summary>
    public static string Word(this Words words, Enum state) => words[$"Status.{Key(state)}"];

    /// <summary>Whether the state has a mark and a word; a test asks this of every state.</summary>
    public static bool Knows(Enum state) => Marks.ContainsKey(Key(state)) && Words.Has($"Status.{Key(state)}");

    private static string Key(Enum state) => $"{state.GetType().Name}_{state}";
}
