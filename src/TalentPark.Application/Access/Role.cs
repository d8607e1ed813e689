namespace TalentPark.Application.Access;

/// <summary>Who a person is to the programme. Stored by name, lower case with hyphens (<c>centre-admin</c>).</summary>
public enum Role
{
    Graduate,
    Centre,
    CentreAdmin,
    Reviewer,
    Approver,
    Finance,
    Treasurer,
    Policy,
    Auditor,
    Bank,
    Admin,
    Registrar,
    Lead,
}
