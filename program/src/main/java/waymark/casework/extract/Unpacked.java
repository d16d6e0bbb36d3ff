package waymark.casework.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a packed file, counted: a few bytes may be packed gigabytes. */
final class Unpacked extends FilterInputStream {

  /** More comes out than any extract needs. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
    private final long most;

    private TooMuch(long most) {
      this.most = most;
    }

    /** How many bytes may come out of it, for a message. */
    String most() {
      return ExtractLimits.grouped(most >> 20) + " MB";
    }
  }

  /** How much may still come out of one file, all its parts together. */
  static final class Left {
    private final long most;
    private long bytes;

    Left(long most) {
      this.most = most;
      this.bytes = most;
    }
  }

  private final Left left;

  Unpacked(InputStream packed, Left left) {
    super(packed);
    this.left = left;
  }

  @Override
  public int read() throws IOException {
    var read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var read = super.read(into, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws TooMuch {
    left.bytes -= read;
    if (left.bytes < 0) {
      throw new TooMuch(left.most);
    }
  }
}
