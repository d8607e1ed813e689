using TalentPark.Application.Imports;

namespace TalentPark.Infrastructure.Imports;

/// <summary>A packed part while it unfolds: stops at too much, at too much for its size (a zip bomb), and at one text or attribute without end.</summary>
internal sealed class UnfoldingStream(Stream inner, long packed) : Stream
{
    private const long Harmless = 10 * 1024 * 1024;
    private const int LongestText = 1024 * 1024;

    private long _unfolded;
    private int _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _unfolded += read;
        if (_unfolded > ImportLimits.Unfolded || (_unfolded > Harmless && _unfolded > packed * ImportLimits.UnfoldedRatio))
        {
            throw new FileRefused("file-bomb");
        }

        var tag = buffer[..read].LastIndexOf((byte)'<');
        _sinceTag = tag < 0 ? _sinceTag + read : read - tag;
        return _sinceTag > LongestText ? throw new TextWithoutEnd() : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>More text in one place than a cell may hold; the reader adds the row.</summary>
internal sealed class TextWithoutEnd : Exception;
