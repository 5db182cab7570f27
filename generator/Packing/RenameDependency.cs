using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mono.Cecil;

/// <summary>
/// Writes copies of an assembly and of one that it uses, with another name for the latter. Compilers load one version of a name, and other
/// generators bring YamlDotNet too.
/// </summary>
public class RenameDependency : Task
{
    /// <summary>The assembly that uses the other.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    [Required]
    public string Dependency { get; set; } = "";

    /// <summary>The dependency's name from here on, without an extension.</summary>
    [Required]
    public string NewName { get; set; } = "";

    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Both copies.</summary>
    [Output]
    public string[] Files { get; set; } = new string[0];

    public override bool Execute()
    {
        Directory.CreateDirectory(Folder);
        Files = new[] { Path.Combine(Folder, Path.GetFileName(Assembly)), Path.Combine(Folder, NewName + ".dll") };
        using (var dependency = AssemblyDefinition.ReadAssembly(Dependency))
        using (var assembly = AssemblyDefinition.ReadAssembly(Assembly))
        {
            var reference = assembly.MainModule.AssemblyReferences.Single(item => item.Name == dependency.Name.Name);
            reference.Name = NewName;
            reference.PublicKeyToken = new byte[0];
            assembly.Write(Files[0]);

            // A changed file no longer matches its strong name.
            dependency.Name.Name = NewName;
            dependency.Name.PublicKey = new byte[0];
            dependency.Name.HasPublicKey = false;
            dependency.MainModule.Name = NewName + ".dll";
            dependency.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
            dependency.Write(Files[1]);
        }
        return true;
    }
}
