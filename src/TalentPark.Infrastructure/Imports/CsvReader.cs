using System.Text;
using TalentPark.Application.Imports;

namespace TalentPark.Infrastructure.Imports;

/// <summary>
/// CSV by RFC 4180, parted by comma, semicolon or tab, whichever the header has most of. It holds one row at a time. A quote that is never
/// closed is told by the row it opens in.
/// </summary>
internal sealed class CsvReader(byte[] content)
{
    private const int End = -1;

    private readonly StreamReader _text = new(new MemoryStream(content), TextEncodings.Of(content), detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
    private readonly char[] _buffer = new char[64 * 1024];
    private readonly StringBuilder _cell = new();
    private int _length;
    private int _at;
    private int _row = 1;
    private char _parter = ',';
    private bool _brokenInQuotes;

    public IEnumerable<TableRow> Rows()
    {
        FindParter();
        while (Peek() != End)
        {
            var cells = ReadRow();
            if (cells.Exists(c => c.Length > 0))
            {
                yield return new TableRow(_row, cells);
            }

            _row++;
        }
    }

    /// <summary>Counts the candidates outside quotes in the first line; Excel's own hint <c>sep=;</c> settles it.</summary>
    private void FindParter()
    {
        Peek();
        var line = _buffer.AsSpan(0, _length);
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length > 4)
        {
            _parter = line[4];
            ReadRow();
            _row++;
            return;
        }

        Span<int> counts = [0, 0, 0];
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '\n' or '\r' && counts is not [0, 0, 0])
            {
                break;
            }
            else if (!quoted && ",;\t".IndexOf(c, StringComparison.Ordinal) is >= 0 and var candidate)
            {
                counts[candidate]++;
            }
        }

        _parter = counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }

    private List<string> ReadRow()
    {
        var cells = new List<string>(16);
        while (true)
        {
            cells.Add(Peek() == '"' ? ReadQuoted() : ReadPlain());
            if (cells.Count > ImportLimits.Columns)
            {
                throw new FileRefused("file-columns", ImportLimits.Columns);
            }

            var next = Take();
            if (next == _parter)
            {
                continue;
            }

            if (next == '\r' && Peek() == '\n')
            {
                Take();
            }

            return cells;
        }
    }

    /// <summary>A cell up to the next part or line end, which is left to be taken.</summary>
    private string ReadPlain()
    {
        _cell.Clear();
        while (Peek() is not End)
        {
            var rest = _buffer.AsSpan(_at, _length - _at);
            var stop = rest.IndexOfAny(_parter, '\r', '\n');
            Append(stop < 0 ? rest : rest[..stop]);
            _at += stop < 0 ? rest.Length : stop;
            if (stop >= 0)
            {
                break;
            }
        }

        return Text();
    }

    private string ReadQuoted()
    {
        _cell.Clear();
        _brokenInQuotes = false;
        Take();
        while (true)
        {
            if (Peek() == End)
            {
                throw new FileRefused("file-quote", _row);
            }

            var rest = _buffer.AsSpan(_at, _length - _at);
            var stop = rest.IndexOf('"');
            var text = stop < 0 ? rest : rest[..stop];
            _brokenInQuotes |= text.Contains('\n');
            Append(text);
            _at += text.Length;
            if (stop < 0)
            {
                continue;
            }

            Take();
            if (Peek() == '"')
            {
                Append("\"");
                Take();
            }
            else if (Peek() is End or '\r' or '\n' || Peek() == _parter)
            {
                return Text();
            }
            else
            {
                throw new FileRefused("file-quote", _row);
            }
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_cell.Length + text.Length > ImportLimits.Cell)
        {
            throw new FileRefused(_brokenInQuotes ? "file-quote" : "file-cell", _row);
        }

        _cell.Append(text);
    }

    private string Text() => _cell.Length == 0 ? "" : _cell.ToString();

    private int Peek()
    {
        if (_at == _length)
        {
            (_at, _length) = (0, _text.Read(_buffer));
        }

        return _length == 0 ? End : _buffer[_at];
    }

    private int Take()
    {
        var next = Peek();
        _at += next == End ? 0 : 1;
        return next;
    }
}
