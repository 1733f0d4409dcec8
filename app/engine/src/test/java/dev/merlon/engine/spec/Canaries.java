package dev.merlon.engine.spec;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Notices whoever goes where a contract must not lead: a listener that counts who calls, a proxy selector that
/// is asked before any address is opened, a resolver that is asked before any name is, pipes that notice who
/// opens them.
final class Canaries implements AutoCloseable {

    private final ProxySelector before = ProxySelector.getDefault();
    private final List<URI> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger calls = new AtomicInteger();
    private final ServerSocket listener;
    private final List<Thread> pipes = new ArrayList<>();

    private Canaries(ServerSocket listener) {
        this.listener = listener;
    }

    static Canaries set() throws IOException {
        var canaries = new Canaries(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
        CanaryResolver.ASKED.clear();
        Thread.ofPlatform().daemon().start(canaries::listen);
        ProxySelector.setDefault(canaries.new Selector());
        return canaries;
    }

    private void listen() {
        try {
            while (true) {
                listener.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException e) {
            // closed with the canaries
            return;
        }
    }

    /// Where the listener is: host and port.
    String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /// Makes a pipe there. A thread opens it for writing, which goes on only when someone opens it for reading.
    Path pipe(Path path) throws IOException, InterruptedException {
        if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
            throw new IOException("no pipe can be made");
        }
        pipes.add(Thread.ofPlatform().daemon().start(() -> {
            try (var _ = new FileOutputStream(path.toFile())) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
        return path;
    }

    /// What was noticed, in words; empty where nothing was.
    List<String> noticed() throws InterruptedException {
        var noticed = new ArrayList<String>();
        asked.forEach(uri -> noticed.add("address " + uri));
        CanaryResolver.ASKED.forEach(host -> noticed.add("name " + host));
        if (calls.get() > 0) {
            noticed.add("call");
        }
        for (var pipe : pipes) {
            if (pipe.join(java.time.Duration.ofMillis(20))) {
                noticed.add("pipe");
            }
        }
        return noticed;
    }

    @Override
    public void close() throws IOException {
        ProxySelector.setDefault(before);
        listener.close();
    }

    private final class Selector extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            asked.add(uri);
        }
    }
}
