package heard.local.emulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.robothy.netty.initializer.HttpServerInitializer;
import com.robothy.s3.core.service.BucketService;
import com.robothy.s3.core.service.ObjectService;
import com.robothy.s3.core.service.manager.LocalS3Manager;
import com.robothy.s3.core.service.manager.vectors.LocalS3VectorsManager;
import com.robothy.s3.core.service.s3vectors.S3VectorsService;
import com.robothy.s3.rest.handler.LocalS3RouterFactory;
import com.robothy.s3.rest.service.DefaultServiceFactory;
import com.robothy.s3.rest.service.ServiceFactory;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** local-s3, in memory or in a folder. Its own server would listen to the whole network. */
final class BucketServer implements Emulator {
  @SuppressWarnings("deprecation") // what local-s3 itself is built on
  private final EventLoopGroup loops = new NioEventLoopGroup(2);

  private final EventExecutorGroup workers = new DefaultEventExecutorGroup(4);
  private final Channel channel;

  BucketServer(Optional<Path> folder) throws InterruptedException {
    LocalS3Manager manager =
        folder
            .map(LocalS3Manager::createFileSystemS3Manager)
            .orElseGet(LocalS3Manager::createInMemoryS3Manager);
    ServiceFactory services = new DefaultServiceFactory();
    BucketService buckets = manager.bucketService();
    ObjectService objects = manager.objectService();
    S3VectorsService vectors = LocalS3VectorsManager.createInMemory().s3VectorsService();
    ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    XmlMapper xml = XmlMapper.builder().findAndAddModules().build();
    services.register(BucketService.class, () -> buckets);
    services.register(ObjectService.class, () -> objects);
    services.register(XmlMapper.class, () -> xml);
    services.register(ObjectMapper.class, () -> json);
    services.register(S3VectorsService.class, () -> vectors);
    channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(new HttpServerInitializer(workers, LocalS3RouterFactory.create(services)))
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .sync()
            .channel();
  }

  @Override
  public URI address() {
    int port = ((InetSocketAddress) channel.localAddress()).getPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    // The connections leave through the workers: these end last.
    loops.shutdownGracefully(50, 1000, TimeUnit.MILLISECONDS).syncUninterruptibly();
    workers.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
