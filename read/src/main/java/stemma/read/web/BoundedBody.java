package stemma.read.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes a body up to a limit; what is larger is cut off, and the connection with it. */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final int most;
    private final boolean cut;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    /** @param cut is the beginning of a larger body enough? Otherwise it is an error. */
    BoundedBody(int most, boolean cut) {
        this.most = most;
        this.cut = cut;
    }

    /** A body over the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(int most) {
            super("more than " + size(most) + ", the limit for one page");
        }

        private static String size(int bytes) {
            return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription s) {
        subscription = s;
        if (most == 0) {
            end(s);
        } else {
            s.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer b : buffers) {
            int fits = Math.min(b.remaining(), most - bytes.size());
            byte[] some = new byte[fits];
            b.get(some);
            bytes.writeBytes(some);
            if (b.hasRemaining()) {
                Subscription s = subscription;
                if (s != null && !body.isDone()) {
                    end(s);
                }
                return;
            }
        }
    }

    private void end(Subscription s) {
        s.cancel();
        if (cut) {
            body.complete(bytes.toByteArray());
        } else {
            body.completeExceptionally(new TooLarge(most));
        }
    }

    @Override
    public void onError(Throwable e) {
        body.completeExceptionally(e);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }

    /** Stops taking; nothing more is kept. */
    void abandon() {
        Subscription s = subscription;
        if (s != null) {
            s.cancel();
        }
    }
}
