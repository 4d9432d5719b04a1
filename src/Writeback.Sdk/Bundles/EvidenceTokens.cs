using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Writeback.Sdk;

/// <summary>
/// Tokens that stand for classified texts in one bundle, such as <c>personal-5f0c2ab97d314e68</c>: the same for the same text whatever its
/// case, as directories and DNS compare names, and made with a key that nobody keeps. Those for security identifiers have their form.
/// </summary>
internal sealed class EvidenceTokens
{
    private const int KeyBytes = 32;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(KeyBytes);
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<DataClassification, TokenRedactor> _redactors = [];

    public EvidenceTokens() => Redaction = new EvidenceRedaction(classification => _redactors.GetOrAdd(classification, found => new TokenRedactor(this, found))) { OmitsDerivedMembers = true };

    /// <summary>Replaces what is classified, and learns it.</summary>
    public EvidenceRedaction Redaction { get; }

    /// <summary>The classes of data that were replaced.</summary>
    public IReadOnlyList<string> Classes => [.. _redactors.Keys.Select(classification => classification.ToString()).Order(StringComparer.Ordinal)];

    /// <summary>A text of ours with every classified text in it, as far as one was learned, replaced: the longest first.</summary>
    public string Replace(string text)
    {
        foreach (var (known, token) in _known.OrderByDescending(entry => entry.Key.Length).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text = ReplaceWord(text, known, token);
        }

        return text;
    }

    // Whole words only: a server called "a" must not tear other words apart.
    private static string ReplaceWord(string text, string word, string token)
    {
        for (var start = 0; (start = text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = start + word.Length;
            if ((start == 0 || !IsPartOfWord(text[start - 1]) || !IsPartOfWord(word[0])) && (end == text.Length || !IsPartOfWord(text[end]) || !IsPartOfWord(word[^1])))
            {
                text = string.Concat(text.AsSpan(0, start), token, text.AsSpan(end));
                start += token.Length;
            }
            else
            {
                start++;
            }
        }

        return text;
    }

    private static bool IsPartOfWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '-';

    private string TokenOf(ReadOnlySpan<char> source, DataClassification classification)
    {
        if (source.IsWhiteSpace())
        {
            return "";
        }

        var text = source.ToString();
        return _known.GetOrAdd(
            text,
            static (found, state) => SidTokens.Of(found, state.Tokens.HashOf) ?? $"{state.Class.ToLowerInvariant()}-{Convert.ToHexStringLower(state.Tokens.HashOf(found).AsSpan(0, 8))}",
            (Tokens: this, Class: classification.Value));
    }

    private byte[] HashOf(string text) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text.ToUpperInvariant()));

    private sealed class TokenRedactor(EvidenceTokens tokens, DataClassification classification) : Redactor
    {
        public override int GetRedactedLength(ReadOnlySpan<char> input) => tokens.TokenOf(input, classification).Length;

        public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
        {
            var token = tokens.TokenOf(source, classification);
            token.CopyTo(destination);
            return token.Length;
        }
    }
}
