//! Serves the shipped agreements without a database: `cargo run -p overens-web --example shipped_site -- 127.0.0.1:8080`.
//! For looking at pages while they are made.

use std::net::SocketAddr;
use std::sync::Arc;

use casework::published::Published;
use web::Site;

#[expect(clippy::disallowed_methods, reason = "an example has no other clock")]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args().nth(1);
    let address = address.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let site = Site::new(Published::shipped()?, now, env!("CARGO_PKG_VERSION"));
    let site = Arc::new(site.with_base_address(format!("http://{address}")));
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("http://{address}/");
    let service = web::router(site).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).await?;
    Ok(())
}
