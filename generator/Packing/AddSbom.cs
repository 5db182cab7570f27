using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Adds to a package a list of what is in it and of what it depends on, as SPDX 2.2 at the place where Microsoft's sbom-tool reads it. The list
/// follows from the package alone: it has neither the time nor an identifier of its making, so that the same sources give the same bytes.
/// </summary>
public class AddSbom : Task
{
    private const string Entry = "_manifest/spdx_2.2/manifest.spdx.json";

    private const string Root = "SPDXRef-RootPackage";

    private const string Unknown = "NOASSERTION";

    [Required]
    public string Package { get; set; } = "";

    /// <summary>The packages of others that are inside, each with its Version. One with a File counts only if that file is inside.</summary>
    public ITaskItem[] Bundled { get; set; } = new ITaskItem[0];

    [Required]
    public string Repository { get; set; } = "";

    /// <summary>The date of the entry and of the list, in Unix seconds.</summary>
    [Required]
    public string Timestamp { get; set; } = "";

    public override bool Execute()
    {
        using (var zip = ZipFile.Open(Package, ZipArchiveMode.Update))
        {
            // A package that is up to date is not written again.
            if (zip.GetEntry(Entry) != null)
                return true;
            AllowJson(zip);
            var text = Write(zip);
            var entry = zip.CreateEntry(Entry, CompressionLevel.Optimal);
            entry.LastWriteTime = Time;
            using (var stream = entry.Open())
                stream.Write(text, 0, text.Length);
        }
        return true;
    }

    private DateTimeOffset Time => DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture));

    /// <summary>A package is no valid OPC container if it has a file whose extension it does not declare.</summary>
    private void AllowJson(ZipArchive zip)
    {
        var entry = zip.GetEntry("[Content_Types].xml");
        var text = Encoding.UTF8.GetString(Read(entry));
        if (text.Contains("Extension=\"json\""))
            return;
        var bytes = Encoding.UTF8.GetBytes(text.Replace("</Types>", "<Default Extension=\"json\" ContentType=\"application/octet\" /></Types>"));
        using (var stream = entry.Open())
        {
            stream.SetLength(0);
            stream.Write(bytes, 0, bytes.Length);
        }
        entry.LastWriteTime = Time;
    }

    private byte[] Write(ZipArchive zip)
    {
        var files = zip.Entries.Where(IsForUsers).OrderBy(entry => entry.FullName, StringComparer.Ordinal)
            .Select(entry => new PackedFile(entry.FullName, Read(entry))).ToList();
        var nuspec = zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal));
        var metadata = XDocument.Load(new MemoryStream(Read(nuspec))).Root.Elements().Single();
        var names = new HashSet<string>(zip.Entries.Select(entry => entry.Name));
        var used = Used(metadata, Bundled.Where(item => item.GetMetadata("File") == "" || names.Contains(item.GetMetadata("File"))));
        var verification = Hash(SHA1.Create(), string.Concat(files.Select(file => file.Sha1).OrderBy(hash => hash, StringComparer.Ordinal)));
        var (id, version, author) = (Value(metadata, "id"), Value(metadata, "version"), "Organization: " + Value(metadata, "authors"));

        var root = Object(
            "name", Text(id), "SPDXID", Text(Root), "versionInfo", Text(version), "supplier", Text(author), "downloadLocation", Text(Repository),
            "licenseConcluded", Text(Value(metadata, "license")), "licenseDeclared", Text(Value(metadata, "license")),
            "licenseInfoFromFiles", List(Text(Unknown)), "copyrightText", Text(Value(metadata, "copyright")), "filesAnalyzed", "true",
            "packageVerificationCode", Object("packageVerificationCodeValue", Text(verification)),
            "hasFiles", List(files.Select(file => Text(file.SpdxId)).ToArray()), "externalRefs", Purl(id, version));
        var describes = Relationship("SPDXRef-DOCUMENT", "DESCRIBES", Root);
        var document = Object(
            "spdxVersion", Text("SPDX-2.2"), "dataLicense", Text("CC0-1.0"), "SPDXID", Text("SPDXRef-DOCUMENT"), "name", Text(id + " " + version),
            "documentNamespace", Text(Repository + "/spdx/" + id + "/" + version + "/" + verification),
            "creationInfo", Object(
                "created", Text(Time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
                "creators", List(Text(author), Text("Tool: AddSbom-" + version))),
            "documentDescribes", List(Text(Root)), "externalDocumentRefs", List(), "files", List(files.Select(file => file.Json()).ToArray()),
            "packages", List(new[] { root }.Concat(used.Select(package => package.Json())).ToArray()),
            "relationships", List(
                new[] { describes }.Concat(used.Select(package => Relationship(Root, package.Relation, package.SpdxId))).ToArray()));
        return Encoding.UTF8.GetBytes(document + "\n");
    }

    /// <summary>Each package that is inside, or that the package depends on for some framework, once.</summary>
    private static List<UsedPackage> Used(XElement metadata, IEnumerable<ITaskItem> inside)
    {
        var bundled = inside.Select(item => new UsedPackage(item.ItemSpec, item.GetMetadata("Version"), "CONTAINS"));
        var needed = metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => new UsedPackage((string)element.Attribute("id"), (string)element.Attribute("version"), "DEPENDS_ON"));
        return bundled.Concat(needed).GroupBy(package => package.SpdxId).Select(group => group.First())
            .OrderBy(package => package.SpdxId, StringComparer.Ordinal).ToList();
    }

    /// <summary>The parts of the container itself do not reach those who install the package.</summary>
    private static bool IsForUsers(ZipArchiveEntry entry) =>
        entry.FullName != "[Content_Types].xml" && !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal)
        && !entry.FullName.StartsWith("package/", StringComparison.Ordinal);

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using (var stream = entry.Open())
        using (var copy = new MemoryStream())
        {
            stream.CopyTo(copy);
            return copy.ToArray();
        }
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

    private static string Relationship(string from, string type, string to) =>
        Object("spdxElementId", Text(from), "relationshipType", Text(type), "relatedSpdxElement", Text(to));

    private static string Purl(string id, string version) => List(Object(
        "referenceCategory", Text("PACKAGE-MANAGER"), "referenceType", Text("purl"), "referenceLocator", Text("pkg:nuget/" + id + "@" + version)));

    /// <param name="members">Names and values by turns, the values as JSON.</param>
    private static string Object(params string[] members) =>
        "{ " + string.Join(", ", Enumerable.Range(0, members.Length / 2).Select(at => Text(members[2 * at]) + ": " + members[(2 * at) + 1])) + " }";

    private static string List(params string[] items) =>
        items.Length < 2 ? "[" + string.Concat(items) + "]" : "[\n" + string.Join(",\n", items) + "]";

    private static string Text(string value) => "\"" + string.Concat(value.Select(Escaped)) + "\"";

    private static string Escaped(char c) =>
        c == '"' || c == '\\' ? "\\" + c : c < ' ' ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString();

    private static string Hash(HashAlgorithm algorithm, string text) => Hash(algorithm, Encoding.UTF8.GetBytes(text));

    private static string Hash(HashAlgorithm algorithm, byte[] content)
    {
        using (algorithm)
            return string.Concat(algorithm.ComputeHash(content).Select(value => value.ToString("x2")));
    }

    /// <summary>Identifiers of SPDX have letters, digits, dots and hyphens only.</summary>
    private static string SpdxName(string name) => string.Concat(name.Select(c => (c < 128 && char.IsLetterOrDigit(c)) || c == '.' ? c : '-'));

    private sealed class PackedFile
    {
        private readonly string _name;
        private readonly string _sha256;

        public PackedFile(string name, byte[] content)
        {
            _name = name;
            _sha256 = Hash(SHA256.Create(), content);
            Sha1 = Hash(SHA1.Create(), content);
        }

        public string Sha1 { get; }

        public string SpdxId => "SPDXRef-File-" + SpdxName(_name) + "-" + Sha1;

        public string Json() => Object(
            "fileName", Text("./" + _name), "SPDXID", Text(SpdxId),
            "checksums", List(Checksum("SHA256", _sha256), Checksum("SHA1", Sha1)),
            "licenseConcluded", Text(Unknown), "licenseInfoInFiles", List(Text(Unknown)), "copyrightText", Text(Unknown));

        private static string Checksum(string algorithm, string value) => Object("algorithm", Text(algorithm), "checksumValue", Text(value));
    }

    private sealed class UsedPackage
    {
        private readonly string _id;
        private readonly string _version;

        public UsedPackage(string id, string version, string relation)
        {
            _id = id;
            _version = version;
            Relation = relation;
        }

        public string Relation { get; }

        public string SpdxId => "SPDXRef-Package-" + SpdxName(_id) + "-" + SpdxName(_version);

        public string Json() => Object(
            "name", Text(_id), "SPDXID", Text(SpdxId), "versionInfo", Text(_version), "supplier", Text(Unknown), "downloadLocation", Text(Unknown),
            "licenseConcluded", Text(Unknown), "licenseDeclared", Text(Unknown), "copyrightText", Text(Unknown), "filesAnalyzed", "false",
            "externalRefs", Purl(_id, _version));
    }
}
