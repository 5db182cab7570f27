using Chatwright.Tool.Commands;

namespace Chatwright.Tool.Signing;

/// <summary><c>chatwright usersig …</c>: the signatures of Tencent Cloud Chat.</summary>
internal sealed class UserSigCommand : CommandGroup
{
    public UserSigCommand()
        : base("usersig", "Create, inspect and verify UserSigs, the signatures of Tencent Cloud Chat.")
    {
        Add(new UserSigNewCommand());
        Add(new UserSigShowCommand());
        Add(new UserSigVerifyCommand());
    }
}
